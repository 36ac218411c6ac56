/** What comes when somebody begins to work in the dialog: lists of codes, and words for all that may become of what is sent. */
export {CodePicker} from './code-picker.ts'
export {renderContactTrouble} from './render-contact-trouble.ts'
export {renderCreated} from './render-created.ts'
export {renderKeys} from './render-keys.ts'
export {renderOutcome} from './render-outcome.ts'
