import {authorisationSuite} from './authorisation.ts'
import {connectSuite} from './connect.ts'
import {documentsSuite} from './documents.ts'
import {given, type MakeHome, type Runner} from './home.ts'
import {onceSuite} from './once.ts'
import {webhooksSuite} from './webhooks.ts'

/** What the server promises in every home. */
export function apiSuite(runner: Runner, makeHome: MakeHome): void {
  const suite = given(runner, makeHome)
  connectSuite(suite)
  documentsSuite(suite)
  onceSuite(suite)
  authorisationSuite(suite)
  webhooksSuite(suite)
}
