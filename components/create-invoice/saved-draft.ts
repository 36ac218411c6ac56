import type {DocumentOffer} from '../../src/contract/document.ts'
import type {Draft, SavedDraft} from './draft.ts'

// What a person entered for one record and one organisation, kept for this tab over a reload.

const nameOf = ({key: {collection, record}, kind, organisation}: DocumentOffer) =>
  `xero-kit.draft:${JSON.stringify([organisation.id, collection, record, kind])}`

/** Storage that is full, forbidden or broken loses nothing but this convenience. */
function quietly<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

export const readSaved = (offer: DocumentOffer): SavedDraft | undefined =>
  quietly(() => (JSON.parse(sessionStorage.getItem(nameOf(offer)) ?? 'null') as SavedDraft | null) ?? undefined)

/** Keeps it, where there is anything to lose. */
export function save(draft: Draft) {
  if (draft.isTouched || draft.sent) quietly(() => sessionStorage.setItem(nameOf(draft.offer), JSON.stringify(draft.toSaved())))
}

export const forget = ({offer}: Draft) => quietly(() => sessionStorage.removeItem(nameOf(offer)))
