import {todayOf, type Call, type Operation} from './accounting/call.ts'
import {operations} from './accounting/operations.ts'
import {Refusal} from './refusal.ts'
import type {Books, Person} from './state.ts'
import {attempt} from './table.ts'
import type {World, XeroApp} from './world.ts'

/** Who makes what is made in Xero itself: no app, so that no app takes it for its own. */
const xeroItself: XeroApp = {
  clientId: '',
  clientSecret: '',
  name: 'Xero',
  redirectUris: [],
  scopes: 'granular',
  tier: 'plus',
}

/** What a rule forbids, in Xero's words: of the whole record, and of its lines by their place. */
export class Forbidden extends Error {
  readonly messages: readonly string[]
  readonly lines: ReadonlyMap<number, readonly string[]>

  constructor(messages: readonly string[], lines: ReadonlyMap<number, readonly string[]> = new Map()) {
    super([...messages, ...[...lines.values()].flat()].join(' ') || 'That cannot be done.')
    this.messages = messages
    this.lines = lines
  }
}

interface Told {
  ValidationErrors?: {Message: string}[]
  LineItems?: {ValidationErrors?: {Message: string}[]}[]
}

const messagesOf = (told: Told): string[] => (told.ValidationErrors ?? []).map(({Message}) => Message)

function forbidden({status, body}: Refusal): Forbidden {
  if (status === 404) return new Forbidden(['There is no such record any more.'])
  const {Elements, Message} = JSON.parse(body) as {Elements?: Told[]; Message?: string}
  const [element] = Elements ?? []
  if (!element) return new Forbidden([Message ?? 'That cannot be done.'])
  const told = (element.LineItems ?? []).map(messagesOf)
  const lines = new Map([...told.entries()].filter(([, messages]) => messages.length > 0))
  const ofLines = new Set([...lines.values()].flat())
  return new Forbidden(
    messagesOf(element).filter((message) => !ofLines.has(message)),
    lines,
  )
}

const named = (name: string): Operation => {
  const found = operations.find((operation) => operation.name === name)
  if (!found) throw new Error(`There is no operation ${name}.`)
  return found
}

/**
 * Does in Xero itself what an operation of the API does, past the gate: no token, scope or limit stands in the way, yet rules,
 * numbering, history and webhooks are the same. Answers what the operation answers; throws `Forbidden` where a rule does.
 */
export function performInside(
  world: World,
  books: Books,
  person: Person | undefined,
  name: string,
  ids: string[],
  body?: unknown,
): Record<string, unknown> {
  const operation = named(name)
  const now = world.clock.now()
  const call: Call = {
    world,
    state: world.state,
    books,
    app: xeroItself,
    person,
    member: books.organisation.members.find((member) => member.person === person?.key),
    method: operation.method,
    // prices of four decimals, as Xero's own pages take them
    query: (asked) => (asked === 'unitdp' ? '4' : undefined),
    header: () => undefined,
    ids,
    bytes: new TextEncoder().encode(JSON.stringify(body ?? {})),
    now,
    today: todayOf(books, now),
  }
  try {
    const answer = attempt(() => operation.handle(call))
    if (answer instanceof Promise) throw new Error(`${name} cannot be done at once.`)
    return answer.body === '' ? {} : (JSON.parse(String(answer.body)) as Record<string, unknown>)
  } catch (error) {
    throw error instanceof Refusal ? forbidden(error) : error
  }
}
