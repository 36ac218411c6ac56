import {connectionsSuite} from './connections.suite.ts'
import {governorSuite} from './governor.suite.ts'
import {grantsSuite} from './grants.suite.ts'
import {inboxSuite} from './inbox.suite.ts'
import {pushesSuite} from './pushes.suite.ts'
import {recordsSuite} from './records.suite.ts'
import type {Store} from '../../../src/server/store/store.ts'

/** Opens an empty store and a second handle on the same rows, as another process would have. */
export type OpenStores = () => Promise<{store: Store; other: Store}>

/** What every home of the store must do. */
export function storeSuite(open: OpenStores): void {
  grantsSuite(open)
  connectionsSuite(open)
  recordsSuite(open)
  pushesSuite(open)
  inboxSuite(open)
  governorSuite(open)
}

export const ten = Array.from({length: 10}, (_, index) => index)
