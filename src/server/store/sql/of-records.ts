import type {ExpressionBuilder} from 'kysely'
import type {RecordKey} from '../../../contract/index.ts'
import type {Tables} from './schema.ts'

type Kept = 'accountingLinks' | 'accountingDocuments' | 'accountingPushes'

/** The condition that a row belongs to one of these records; all of them in one query. */
export const ofRecords = (keys: readonly RecordKey[]) => (row: ExpressionBuilder<Tables, Kept>) =>
  row(
    row.refTuple('collection', 'record'),
    'in',
    keys.map((key) => row.tuple(key.collection, key.record)),
  )
