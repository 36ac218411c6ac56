import type {DocumentKind} from '../../src/contract/document.ts'
import type {RecordKey} from '../../src/contract/card.ts'
import type {SavedDraft} from './draft.ts'

const nameOf = ({collection, record}: RecordKey, kind: DocumentKind, organisation: string) =>
  `xero-kit.draft:${JSON.stringify([organisation, collection, record, kind])}`

const isSaved = (value: unknown): value is SavedDraft => {
  const saved = value as Partial<SavedDraft> | null
  return typeof saved?.push === 'string' && typeof saved.taxMode === 'string' && typeof saved.lines === 'object'
}

/**
 * What a person entered for one record and one organisation, kept for this tab over a reload. Storage that is full, forbidden
 * or broken loses nothing but this convenience.
 */
export const draftStore = (key: RecordKey, kind: DocumentKind, organisation: string) => {
  const name = nameOf(key, kind, organisation)
  const quietly = <T>(run: () => T): T | undefined => {
    try {
      return run()
    } catch {
      return undefined
    }
  }
  return {
    read(): SavedDraft | undefined {
      const value: unknown = quietly(() => JSON.parse(sessionStorage.getItem(name) ?? 'null'))
      return isSaved(value) ? value : undefined
    },
    write: (draft: SavedDraft) => quietly(() => sessionStorage.setItem(name, JSON.stringify(draft))),
    clear: () => quietly(() => sessionStorage.removeItem(name)),
  }
}
export type DraftStore = ReturnType<typeof draftStore>
