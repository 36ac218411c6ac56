import {KitError, type Complaint} from '../../src/contract/failure.ts'
import type {KitElement} from '../base/kit-element.ts'
import {codeOf} from '../parts/failure.ts'
import type {Attempt} from './dialog-attempt.ts'
import type {DraftKeeper} from './draft-keeper.ts'
import type {Draft} from './draft.ts'
import {InvoiceCreateEvent} from './invoice-create-event.ts'
import {refuse} from './refuse.ts'
import {Submission} from './submission.ts'

/** The dialog, as what becomes of its draft changes it. */
export interface SubmittingDialog extends KitElement {
  draft: Draft | undefined
  attempt: Attempt
  readonly keeper: DraftKeeper
  save(): void
  /** Reads anew what there is to create from. */
  load(): Promise<void>
  /** Shows the draft as it now is, and the first line with something to put right. */
  showWrong(): void
}

/** Sends the dialog's draft, and brings what becomes of it into the dialog. */
export function makeSubmission(dialog: SubmittingDialog): Submission {
  const {keeper} = dialog
  const rejected = (complaints: readonly Complaint[]) => {
    const draft = dialog.draft!
    dialog.attempt = {refused: refuse(draft, complaints)}
    draft.renew()
    dialog.save()
    dialog.showWrong()
  }
  return new Submission(dialog, {
    sent() {
      dialog.draft!.sent = true
      keeper.save(dialog.draft!)
    },
    confirmed(push, card) {
      keeper.clear()
      dialog.attempt = {created: push}
      const event = new InvoiceCreateEvent(card, push.document)
      dialog.dispatchEvent(event)
      void dialog.updateComplete.then(() => dialog.renderRoot.querySelector<HTMLElement>('h2')?.focus())
    },
    rejected: ({complaints}) => rejected(complaints),
    absent() {
      dialog.draft!.sent = false
      dialog.save()
    },
    failed(error) {
      const code = codeOf(error)
      if (code === 'organisation-changed') dialog.attempt = {changedMeanwhile: 'organisation'}
      else if (code === 'line-covered') {
        // Its complaints are about quantities that the new offer puts right.
        dialog.attempt = {changedMeanwhile: 'lines'}
        dialog.draft!.renew()
        void dialog.load()
      } else if (error instanceof KitError && error.complaints.length > 0) return rejected(error.complaints)
      else dialog.attempt = {failure: error}
      dialog.save()
    },
  })
}
