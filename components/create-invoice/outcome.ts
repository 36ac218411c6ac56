/** What is needed once something is sent: it finds out what became of it, and says so. */
export {makeSubmission} from './make-submission.ts'
export {renderCreated} from './render-created.ts'
export {renderOutcome} from './render-outcome.ts'
export {requestOf} from './request-of.ts'
