/**
 * The route table: what browser, server, mocks and the authorisation matrix agree on. Plain data, so that the browser
 * carries no schema; `api.ts` joins each route with its shapes.
 */
export interface Route {
  method: 'GET' | 'POST'
  /** Below the base at which the host mounts the server. */
  path: string
  /** Who may call it. `member`: anybody of the workspace. `editor`: who may edit the record. `administrator`: System Administrators. */
  who: 'member' | 'editor' | 'administrator'
  /** Whether the plan must carry accounting; what shows last-known data does not need it. */
  plan: boolean
  /** Whether it names a record, whose visibility to the person is then checked. */
  record: boolean
}

export const routes = {
  getConnection: {method: 'GET', path: '/connection', who: 'member', plan: false, record: false},
  startConnect: {method: 'POST', path: '/connect/start', who: 'administrator', plan: true, record: false},
  finishConnect: {method: 'POST', path: '/connect/finish', who: 'administrator', plan: true, record: false},
  chooseOrganisation: {method: 'POST', path: '/connect/choose', who: 'administrator', plan: true, record: false},
  abandonConnect: {method: 'POST', path: '/connect/abandon', who: 'administrator', plan: false, record: false},
  listOrganisations: {method: 'GET', path: '/organisations', who: 'administrator', plan: true, record: false},
  changeOrganisation: {method: 'POST', path: '/connection/organisation', who: 'administrator', plan: true, record: false},
  disconnect: {method: 'POST', path: '/disconnect', who: 'administrator', plan: false, record: false},
  syncReference: {method: 'POST', path: '/reference/sync', who: 'administrator', plan: true, record: false},
  listTaxCodes: {method: 'GET', path: '/reference/tax-codes', who: 'member', plan: false, record: false},
  listLedgerCodes: {method: 'GET', path: '/reference/ledger-codes', who: 'member', plan: false, record: false},
  readCards: {method: 'POST', path: '/cards', who: 'member', plan: false, record: true},
  syncCard: {method: 'POST', path: '/cards/sync', who: 'member', plan: true, record: true},
  searchTargets: {method: 'GET', path: '/targets', who: 'member', plan: true, record: false},
  link: {method: 'POST', path: '/links', who: 'editor', plan: true, record: true},
  createTarget: {method: 'POST', path: '/links/create', who: 'editor', plan: true, record: true},
  unlink: {method: 'POST', path: '/links/remove', who: 'editor', plan: false, record: true},
  offerDocument: {method: 'POST', path: '/documents/offer', who: 'editor', plan: true, record: true},
  createDocument: {method: 'POST', path: '/documents', who: 'editor', plan: true, record: true},
  readPush: {method: 'GET', path: '/pushes', who: 'editor', plan: false, record: false},
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes

/** The browser's return from the provider's sign-in: a navigation, not an API call. `:provider` is a provider's id. */
export const callbackPath = '/callback/:provider'

/** Where a provider tells what has changed: signed by it, and no call of anybody's session. */
export const webhookPath = '/webhooks/:provider'

/** The header that tells a call from a cross-site form: no page of another origin can set it without being asked first. */
export const callHeader = 'x-kit-call'
