import type {RecordKey} from '../../src/contract/card.ts'
import type {DocumentOffer} from '../../src/contract/document.ts'
import {Draft} from './draft.ts'
import {draftStore, type DraftStore} from './saved-draft.ts'

/** Keeps a draft over a reload of the page, and over the closing of its dialog while its outcome is unknown. */
export class DraftKeeper {
  #store: DraftStore | undefined
  /** Sent, but not answered when the dialog was closed. */
  #unanswered: string | undefined

  /** The draft of an offer, with what was entered before; what stands in an open dialog is newer than what was saved. */
  open(offer: DocumentOffer, lang: string, standing: Draft | undefined): {draft: Draft; restored: boolean} {
    this.#store = draftStore(offer.key, offer.kind, offer.organisation.id)
    const isSame = standing?.offer.organisation.id === offer.organisation.id
    const saved = isSame ? standing.toSaved() : this.#store.read()
    const restored = !standing && !saved?.sent && Object.keys(saved?.lines ?? {}).length > 0
    return {draft: new Draft(offer, lang, saved), restored}
  }

  save(draft: Draft) {
    if (draft.isTouched || draft.sent) this.#store?.write(draft.toSaved())
  }

  clear() {
    this.#unanswered = undefined
    this.#store?.clear()
  }

  /** The person closed the dialog: what they entered goes, but what may have arrived stays to be looked up. */
  leave(draft: Draft | undefined, isAnswered: boolean) {
    if (draft?.sent && !isAnswered) this.#unanswered = draft.push
    else this.clear()
  }

  /** The card has found out what became of it: the next opening begins anew. */
  settle(pending: readonly {push: string}[]) {
    if (this.#unanswered && !pending.some(({push}) => push === this.#unanswered)) this.clear()
  }
}

export const isSameRecord = (one: RecordKey | undefined, other: RecordKey): boolean =>
  one?.record === other.record && one.collection === other.collection
