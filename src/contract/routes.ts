import {addresses, type RouteName} from './addresses.ts'

/** Who may call a route, and what must hold. */
interface Rule {
  /** `member`: anybody of the workspace. `editor`: who may edit the record. `administrator`: System Administrators. */
  who: 'member' | 'editor' | 'administrator'
  /** Whether the plan must carry accounting; what shows last-known data does not need it. */
  plan: boolean
  /** Whether it names a record, whose visibility to the person is then checked. */
  record: boolean
}

export interface Route extends Rule {
  method: 'GET' | 'POST'
  /** Below the base at which the host mounts the server. */
  path: string
}

const rules: Record<RouteName, Rule> = {
  getConnection: {who: 'member', plan: false, record: false},
  startConnect: {who: 'administrator', plan: true, record: false},
  finishConnect: {who: 'administrator', plan: true, record: false},
  chooseOrganisation: {who: 'administrator', plan: true, record: false},
  abandonConnect: {who: 'administrator', plan: false, record: false},
  listOrganisations: {who: 'administrator', plan: true, record: false},
  changeOrganisation: {who: 'administrator', plan: true, record: false},
  disconnect: {who: 'administrator', plan: false, record: false},
  syncReference: {who: 'administrator', plan: true, record: false},
  listTaxCodes: {who: 'member', plan: false, record: false},
  listLedgerCodes: {who: 'member', plan: false, record: false},
  readCards: {who: 'member', plan: false, record: true},
  syncCard: {who: 'member', plan: true, record: true},
  searchTargets: {who: 'member', plan: true, record: false},
  link: {who: 'editor', plan: true, record: true},
  createTarget: {who: 'editor', plan: true, record: true},
  unlink: {who: 'editor', plan: false, record: true},
  offerDocument: {who: 'editor', plan: true, record: true},
  createDocument: {who: 'editor', plan: true, record: true},
  readPush: {who: 'editor', plan: false, record: false},
}

const routeOf = (name: RouteName): Route => {
  const [method, path] = addresses[name].split(' ') as [Route['method'], string]
  return {method, path, ...rules[name]}
}

/**
 * The route table: what server, mocks and the authorisation matrix agree on. Plain data; `api.ts` joins each route with its
 * shapes.
 */
export const routes = Object.fromEntries((Object.keys(rules) as RouteName[]).map((name) => [name, routeOf(name)])) as Record<
  RouteName,
  Route
>

/** The browser's return from the provider's sign-in: a navigation, not an API call. `:provider` is a provider's id. */
export const callbackPath = '/callback/:provider'

/** Where a provider tells what has changed: signed by it, and no call of anybody's session. */
export const webhookPath = '/webhooks/:provider'
