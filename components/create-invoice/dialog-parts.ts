/** What comes when somebody begins to work in the dialog: lists of codes, and all that finds out and says what becomes of what is sent. */
export {watchPush} from '../parts/watch-push.ts'
export {CodePicker} from './code-picker.ts'
export {renderContactTrouble} from './render-contact-trouble.ts'
export {renderCreated} from './render-created.ts'
export {renderKeys} from './render-keys.ts'
export {renderOutcome} from './render-outcome.ts'
export {requestOf} from './request-of.ts'
