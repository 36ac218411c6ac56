import {KitError, type FailureCode, type LedgerCode, type Organisation} from '../../../src/contract/index.ts'
import type {Hint, NewTarget, Provider, Reachable, RemoteDocument, RemoteTarget} from '../../../src/server/provider.ts'
import {Secret} from '../../../src/server/secret.ts'

/** How one call goes wrong: with which code, and whether it took effect all the same. */
export interface Fault {
  code: FailureCode
  done?: boolean
  complaints?: {path: string; message: string}[]
  retryAfter?: number
}

export interface FakeProvider extends Provider {
  organisations: Organisation[]
  reaches: Reachable[]
  event: string | null
  targets: RemoteTarget[]
  documents: RemoteDocument[]
  /** What was called, in order. */
  calls: string[]
  /** By method: what goes wrong with its next calls. */
  faults: Record<string, Fault[]>
  /** Held until resolved, before the next create answers. */
  gate: Promise<void> | null
}

const organisation = (id: string, name: string): Organisation => ({
  id,
  name,
  country: 'GB',
  currency: 'GBP',
  timeZone: 'Europe/London',
  demo: false,
})

export const reachable = (id: string, event: string | null = 'event-1'): Reachable => ({
  organisation: id,
  name: `Organisation ${id}`,
  connection: `connection-of-${id}`,
  event,
  since: '2026-01-01T00:00:00.000Z',
})

const contact = (id: string, name: string): RemoteTarget => ({
  kind: 'contact',
  id,
  name,
  detail: null,
  email: null,
  archived: false,
  balances: {
    currency: 'GBP',
    receivable: {outstanding: '0.00', overdue: '0.00'},
    payable: {outstanding: '0.00', overdue: '0.00'},
  },
  pricing: null,
})

const ledgerCode = (id: string, code: string, name: string, group: LedgerCode['class'], taxCode: string): LedgerCode => ({
  id,
  code,
  name,
  type: name,
  class: group,
  taxCode,
  status: 'active',
  selectable: true,
})

/** An accounting system over lists, which can be told to fail. */
export function createFakeProvider(): FakeProvider {
  const keys = new Map<string, RemoteDocument>()
  let made = 0

  /** Notes the call; where a fault is armed, does the work only if the fault says so. */
  async function during<T>(method: string, work: () => T): Promise<T> {
    fake.calls.push(method)
    const fault = fake.faults[method]?.shift()
    if (!fault) return work()
    if (fault.done) work()
    throw new KitError(fault.code, `${method}: ${fault.code}`, {
      ...(fault.complaints && {complaints: fault.complaints}),
      ...(fault.retryAfter !== undefined && {retryAfter: fault.retryAfter}),
    })
  }

  function toTarget(target: NewTarget): RemoteTarget {
    if (fake.targets.some(({name}) => name.toLowerCase() === target.name.toLowerCase()))
      throw new KitError('name-taken', 'An active contact has this name')
    const one = {...contact(`made-${++made}`, target.name), kind: target.kind}
    fake.targets.push(one)
    return one
  }

  const fake: FakeProvider = {
    info: {id: 'xero', name: 'Xero', available: true, organisations: 'many'},
    organisations: [organisation('org-1', 'Demo Company (UK)'), organisation('org-2', 'Demo Company (NZ)')],
    reaches: [reachable('org-1')],
    event: 'event-1',
    targets: [contact('contact-1', 'Ridgeway University'), contact('contact-2', 'City Limousines')],
    documents: [],
    calls: [],
    faults: {},
    gate: null,
    keyWindow: 240,
    horizon: 180,
    idleDays: 60,

    signInAt: (flow) => `https://login.example/authorise?${new URLSearchParams(flow)}`,
    exchange: ({code}) =>
      during('exchange', () => {
        if (code !== 'good') throw new KitError('connect-code-used', 'The code was used')
        const tokens = {access: new Secret('access-canary'), refresh: new Secret('refresh-canary'), expiresIn: 1800}
        return {tokens, person: 'ana', event: fake.event}
      }),
    refresh: () => during('refresh', () => ({access: new Secret('access-2'), refresh: new Secret('refresh-2'), expiresIn: 1800})),
    reachable: (_, event) => during('reachable', () => fake.reaches.filter((one) => event === undefined || one.event === event)),
    disconnect: () => during('disconnect', () => {}),
    revoke: () => during('revoke', () => {}),

    organisation: ({organisation: id}) =>
      during('organisation', () => ({
        ...fake.organisations.find((one) => one.id === id)!,
        shortCode: `!${id}`,
        lockedUntil: null,
      })),
    taxCodes: () =>
      during('taxCodes', () => [
        {id: 'OUTPUT2', name: '20% (VAT on Income)', rate: '20', use: 'output', appliesTo: ['revenue'], status: 'active'},
        {id: 'INPUT2', name: '20% (VAT on Expenses)', rate: '20', use: 'input', appliesTo: ['expense'], status: 'active'},
      ]),
    ledgerCodes: () =>
      during('ledgerCodes', () => [
        ledgerCode('account-200', '200', 'Sales', 'revenue', 'OUTPUT2'),
        ledgerCode('account-310', '310', 'Cost of Goods', 'expense', 'INPUT2'),
      ]),

    search: (_, kind, text) =>
      during('search', () => ({
        found: fake.targets.filter((one) => one.kind === kind && one.name.toLowerCase().includes(text.toLowerCase())),
        more: false,
      })),
    readTargets: (_, kind, ids) =>
      during('readTargets', () => fake.targets.filter((one) => one.kind === kind && ids.includes(one.id))),
    readDocuments: (_, ids) => during('readDocuments', () => fake.documents.filter(({id}) => ids.includes(id))),
    createTarget: (_, target) => during('createTarget', () => toTarget(target)),
    findTarget: (_, target) => during('findTarget', () => fake.targets.find(({name}) => name === target.name) ?? null),
    async createDocument(_, document, key) {
      const answer = await during('createDocument', () => {
        const known = keys.get(key)
        if (known) return known
        const total = document.lines.reduce((sum, line) => sum + Number(line.quantity) * Number(line.unitPrice), 0)
        const [subtotal, tax] = [total, total * 0.2]
        const remote: RemoteDocument = {
          id: `document-${++made}`,
          kind: document.kind,
          number: `INV-${made}`,
          status: 'draft',
          contact: {id: document.contact, name: 'Ridgeway University'},
          currency: document.currency,
          date: document.date,
          due: document.due,
          taxMode: document.taxMode,
          reference: document.reference,
          marker: document.marker,
          subtotal: subtotal.toFixed(2),
          tax: tax.toFixed(2),
          total: (subtotal + tax).toFixed(2),
          paid: '0.00',
          credited: '0.00',
          outstanding: (subtotal + tax).toFixed(2),
          lines: document.lines.map((line, index) => ({...line, id: `line-${made}-${index}`, amount: '0.00', tax: '0.00'})),
        }
        keys.set(key, remote)
        fake.documents.push(remote)
        return remote
      })
      await fake.gate
      return answer
    },
    findDocuments: (_, kind, marker) =>
      during('findDocuments', () => fake.documents.filter((one) => one.kind === kind && one.marker === marker)),
    readMessage: async ({headers, body}) => {
      if (headers.get('x-signature') !== 'right') return null
      return JSON.parse(new TextDecoder().decode(body)) as Hint[]
    },
    pageOf: ({kind, id}, {shortCode}) => `https://go.example/${shortCode}/${kind}/${id}`,
  }
  return fake
}
