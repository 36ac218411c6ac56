import type {RecordKey} from '../../src/contract/card.ts'

export const isSameRecord = (one: RecordKey | undefined, other: RecordKey): boolean =>
  one?.record === other.record && one.collection === other.collection
