import {knownScope} from '../gate/scopes.ts'
import {nextId, nextSecret} from '../ids.ts'
import {personNotes} from '../demo/index.ts'
import {consentPage, errorPage, noOrganisationPage, readOnlyPage, signInPage} from '../pages/index.ts'
import type {Role} from '../records.ts'
import type {Books, Person} from '../state.ts'
import {appOf, type World, type XeroApp} from '../world.ts'
import {html} from './page.ts'

/** A question for authorisation that stands: a known app asks, and may be answered at its own address. */
interface Question {
  app: XeroApp
  redirectUri: string
  scope: string[]
  state: string | null
  nonce: string | undefined
  codeChallenge: string | undefined
  single: boolean
  /** all of it, to be carried through the pages */
  all: Record<string, string>
}

const carried = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'acr_values',
]
const mayConnect = new Set<Role>(['STANDARD', 'FINANCIALADVISER', 'MANAGEDCLIENT'])
const mostConnections = {starter: 5, core: 50, plus: 1_000} as const

class DeadEnd extends Error {
  readonly code: string
  constructor(code: string, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** Reads the question; what is wrong with it ends on Xero's own page, never at the app. */
function asked(world: World, query: URLSearchParams): Question {
  const app = appOf(world, query.get('client_id'))
  if (!app) throw new DeadEnd('unauthorized_client', 'No app is registered under this client id.')
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!app.redirectUris.includes(redirectUri))
    throw new DeadEnd('unauthorized_client : Invalid redirect_uri', 'The app has not registered this address to return to.')
  if (query.get('response_type') !== 'code')
    throw new DeadEnd('unsupported_response_type', 'The app asked for a kind of answer that is not offered.')
  const scope = [...new Set((query.get('scope') ?? '').split(/\s+/).filter((part) => part !== ''))]
  if (scope.length === 0) throw new DeadEnd('invalid_scope', 'The app did not say what it asks for.')
  if (scope.some((each) => !knownScope(each, app.scopes))) {
    throw new DeadEnd('unauthorized_client : Invalid scope for client', 'The app asks for something that it may not ask for.')
  }
  const challenge = query.get('code_challenge') ?? undefined
  if (challenge !== undefined && query.get('code_challenge_method') !== 'S256') {
    throw new DeadEnd(
      'invalid_request : transform algorithm not supported',
      'The code challenge is not of a kind that is offered.',
    )
  }
  return {
    app,
    redirectUri,
    scope,
    state: query.get('state'),
    nonce: query.get('nonce') ?? undefined,
    codeChallenge: challenge,
    single: (query.get('acr_values') ?? '').includes('bulk_connect:false'),
    all: Object.fromEntries(carried.flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? '']] : []))),
  }
}

const backTo = (question: Question, answer: Record<string, string>): string => {
  const address = new URL(question.redirectUri)
  for (const [name, value] of Object.entries(answer)) address.searchParams.set(name, value)
  if (question.state !== null) address.searchParams.set('state', question.state)
  return address.href
}

const memberships = (world: World, person: Person): {books: Books; role: Role}[] =>
  world.state.books.flatMap((books) => {
    const member = books.organisation.members.find((each) => each.person === person.key)
    return member && books.organisation.OrganisationStatus === 'ACTIVE' ? [{books, role: member.role}] : []
  })

/**
 * The way back of somebody who does not allow it, or may not. What Xero itself describes a missing role or organisation with
 * is not known; the sentences are ours.
 */
function denied(world: World, question: Question, person: Person | undefined): string {
  const own = person && memberships(world, person)
  const because =
    own === undefined || own.some(({role}) => mayConnect.has(role))
      ? 'TenantConsent status DENIED'
      : own.length === 0
        ? 'The user has no organisation'
        : 'The role of the user does not permit connecting apps'
  return backTo(question, {error: 'access_denied', error_description: because})
}

/** Grants access: connects the organisations and hands out a code. Answers the address to return to. */
function grant(world: World, question: Question, person: Person, chosen: readonly Books[]): string {
  const {state, clock} = world
  const now = clock.now()
  const authEventId = nextId(state)
  for (const {organisation} of chosen) {
    const known = state.connections.find(
      (row) =>
        row.clientId === question.app.clientId && row.userID === person.userID && row.tenantId === organisation.OrganisationID,
    )
    state.connections.put({
      id: known?.id ?? nextId(state),
      authEventId,
      clientId: question.app.clientId,
      userID: person.userID,
      tenantId: organisation.OrganisationID,
      createdDateUtc: known?.createdDateUtc ?? now,
      updatedDateUtc: now,
    })
  }
  const scope = widen(world, question, person)
  const code = nextSecret(state)
  state.codes.put({
    code,
    clientId: question.app.clientId,
    userID: person.userID,
    redirectUri: question.redirectUri,
    scope,
    nonce: question.nonce,
    codeChallenge: question.codeChallenge,
    authEventId,
    at: now,
    used: false,
  })
  return backTo(question, {code, scope: question.scope.join(' '), session_state: nextSecret(state).slice(0, 32)})
}

/** Scopes add up per person and app: to have fewer, the app must be disconnected first. */
function widen(world: World, question: Question, person: Person): string[] {
  const {consents} = world.state
  const known = consents.find((each) => each.clientId === question.app.clientId && each.userID === person.userID)
  const scope = [...new Set([...(known?.scope ?? []), ...question.scope])]
  if (known) known.scope = scope
  else consents.push({clientId: question.app.clientId, userID: person.userID, scope})
  return scope
}

/** Why these organisations cannot be connected, as the consent page says it. */
function refusalOf(world: World, question: Question, chosen: readonly Books[]): string | undefined {
  if (chosen.length === 0) return 'Choose an organisation first.'
  if (question.single && chosen.length > 1) return 'Choose one organisation only.'
  const tenants = new Set(
    world.state.connections.filter((row) => row.clientId === question.app.clientId).map((row) => row.tenantId),
  )
  for (const {organisation} of chosen) tenants.add(organisation.OrganisationID)
  const most = mostConnections[question.app.tier]
  return tenants.size > most ? `${question.app.name} has reached its limit of ${most} connected organisations.` : undefined
}

function consent(
  world: World,
  question: Question,
  person: Person,
  base: string,
  chosen: readonly Books[],
  refusal?: string,
): Response {
  const own = memberships(world, person)
  const target = {action: `${base}/identity/connect/authorize`, hidden: {...question.all, person: person.key}}
  const shown = {
    form: target,
    app: question.app.name,
    person: {name: `${person.firstName} ${person.lastName}`, email: person.email},
  }
  if (own.length === 0) return html(noOrganisationPage(shown, base))
  const open = own.filter(({role}) => mayConnect.has(role))
  if (open.length === 0) {
    return html(
      readOnlyPage(
        {...shown, organisations: own.map(({books, role}) => ({name: books.organisation.Name, role: roleWord[role]}))},
        base,
      ),
    )
  }
  const connected = new Set(
    world.state.connections
      .filter((row) => row.clientId === question.app.clientId && row.userID === person.userID)
      .map((row) => row.tenantId),
  )
  const organisations = own.map(({books: {organisation}, role}, at) => ({
    id: organisation.OrganisationID,
    name: organisation.Name,
    detail: `${organisation.CountryCode} · ${organisation.BaseCurrency}`,
    role: roleWord[role],
    allowed: mayConnect.has(role),
    connected: connected.has(organisation.OrganisationID),
    chosen: chosen.length > 0 ? chosen.some((books) => books.organisation === organisation) : !question.single || at === 0,
  }))
  return html(consentPage({...shown, organisations, scopes: question.scope, refusal}, base))
}

const roleWord: Record<Role, string> = {
  READONLY: 'Read only',
  INVOICEONLY: 'Invoice only',
  STANDARD: 'Standard',
  FINANCIALADVISER: 'Adviser',
  MANAGEDCLIENT: 'Managed client',
  CASHBOOKCLIENT: 'Cashbook client',
}

const toApp = (address: string): Response =>
  new Response(null, {status: 302, headers: {location: address, 'cache-control': 'no-store'}})

/** The pages of authorisation: who are you, which organisation, allow or cancel. A dead end says why and leads nowhere. */
export function authorise(world: World, given: URLSearchParams, posted: boolean, base: string): Response {
  try {
    const question = asked(world, given)
    const person = world.state.people.find((each) => each.key === given.get('person'))
    if (posted && given.get('press') === 'cancel') return toApp(denied(world, question, person))
    if (!posted || !person) {
      const people = world.state.people.map((each) => ({
        id: each.key,
        name: `${each.firstName} ${each.lastName}`,
        email: each.email,
        note: personNotes[each.key] ?? '',
      }))
      const form = {action: `${base}/identity/connect/authorize`, hidden: question.all}
      return html(signInPage({form, app: question.app.name, people}, base))
    }
    if (given.get('press') !== 'allow') return consent(world, question, person, base, [])
    const wanted = given.getAll('organisation')
    const chosen = memberships(world, person)
      .filter(({books, role}) => mayConnect.has(role) && wanted.includes(books.organisation.OrganisationID))
      .map(({books}) => books)
    const refusal = refusalOf(world, question, chosen)
    if (refusal !== undefined) return consent(world, question, person, base, chosen, refusal)
    return toApp(grant(world, question, person, chosen))
  } catch (error) {
    if (!(error instanceof DeadEnd)) throw error
    return html(errorPage({title: 'Sorry, something went wrong', sentence: error.message, code: error.code}, base), 400)
  }
}

export interface ConsentAs {
  person: string
  /** names or ids; the first that the person may connect, when left out */
  organisations?: string[] | undefined
  press?: 'allow' | 'cancel' | undefined
}

/** The whole walk through the pages in one step. Answers the address that the browser would be sent to. */
export function consentAt(world: World, signInAt: string, as: ConsentAs): string {
  const question = asked(world, new URL(signInAt).searchParams)
  const person = world.state.people.find((each) => each.key === as.person)
  if (as.press === 'cancel') return denied(world, question, person)
  if (!person) throw new Error(`Nobody signs in as "${as.person}".`)
  const open = memberships(world, person).filter(({role}) => mayConnect.has(role))
  const wanted = as.organisations
  const chosen = open
    .map(({books}) => books)
    .filter(({organisation}, at) =>
      wanted ? wanted.includes(organisation.Name) || wanted.includes(organisation.OrganisationID) : at === 0,
    )
  if (chosen.length === 0 || (wanted && chosen.length < wanted.length))
    throw new Error(`${person.firstName} may not connect ${wanted?.join(', ') ?? 'anything'}.`)
  const refusal = refusalOf(world, question, chosen)
  if (refusal !== undefined) throw new Error(refusal)
  return grant(world, question, person, chosen)
}
