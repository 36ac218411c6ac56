import type {DocumentOffer, TaxMode} from '../../src/contract/document.ts'
import type {Amounts} from '../base/amounts.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Attempt} from './dialog-attempt.ts'
import type {Draft} from './draft.ts'
import type {Submission} from './submission.ts'

/** What can be pressed in the dialog. */
export interface DialogActions {
  reload: () => void
  startOver: () => void
  createAgain: () => void
  prepare: () => void
  create: () => void
  showWrong: () => void
  toggleShortcuts: () => void
  setTaxMode: (mode: TaxMode) => void
  agree: (agreed: boolean) => void
  close: () => void
}

/** What the parts of the dialog show. */
export interface DialogView {
  words: CreateDialogWords
  format: Amounts
  draft: Draft
  offer: DocumentOffer
  state: Submission['state']
  /** Why it cannot be sent as it stands. */
  reason: string | undefined
  cancel: string
  agreed: boolean
  /** A failure that is shown already. */
  failure: unknown
  attempt: Attempt
  restored: boolean
  /** Why it can be made for nobody. */
  trouble: unknown
  /** The keys, where they are shown. */
  shortcuts: unknown
  on: DialogActions
}
