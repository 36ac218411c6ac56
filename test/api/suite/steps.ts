import type {Input, LedgerCode, TaxCode} from '../../../src/contract/index.ts'
import {customer, job, type Person} from '../../server/app/fake-host.ts'
import type {AtXero, Home} from './home.ts'

export const uk = 'Demo Company (UK)'
export const nz = 'Demo Company (NZ)'

/** Presses *Connect*, walks through Xero and comes back: where to, as the browser is told. */
export async function signIn(home: Home, atXero: AtXero = {person: 'ana'}, as: Person = 'admin'): Promise<string> {
  const {body} = await home.call('startConnect', {provider: 'xero', returnTo: '/settings/accounting'}, as)
  return comeBack(home, await home.xero.consent(body.redirectTo, atXero), as)
}

/** Opens the address that Xero sends the browser to. */
export async function comeBack(home: Home, address: string, as: Person = 'admin'): Promise<string> {
  const {pathname, search} = new URL(address)
  const response = await home.send(pathname + search, {}, as)
  return `${response.status} ${response.headers.get('location')}`
}

export async function connect(home: Home, atXero?: AtXero, as: Person = 'admin') {
  await signIn(home, atXero, as)
  return home.call('finishConnect', {}, as)
}

export const organisationId = (home: Home, name = uk): string => home.xero.in(name).books.organisation.OrganisationID

/** The first contact that a search finds. */
export async function someContact(home: Home, q = 'a') {
  const {body} = await home.call('searchTargets', {kind: 'contact', q}, 'regular')
  return body.candidates.find(({archived}) => !archived)!
}

/** Connected to the UK company, the customer linked: all that an invoice needs. */
export async function ready(home: Home, organisation = uk): Promise<string> {
  await connect(home, {person: 'tom', organisations: [organisation]})
  const {id} = await someContact(home)
  const target = {kind: 'contact', id} as const
  await home.call('link', {key: customer, organisation: organisationId(home, organisation), target}, 'regular')
  return id
}

export const card = async (home: Home, key = job, as: Person = 'regular') => {
  const [answer] = (await home.call('readCards', {records: [key]}, as)).body.cards
  if (!answer || !('card' in answer)) throw new Error('The card cannot be read')
  return answer.card
}

/** A request as the dialog makes it of what it was offered: every line, as much as is left of it. */
export async function invoice(home: Home, change: Partial<Input<'createDocument'>> = {}): Promise<Input<'createDocument'>> {
  const {body: offer} = await home.call('offerDocument', {key: job, kind: 'invoice'}, 'regular')
  const lines = offer.lines
    .filter(({remaining}) => Number(remaining) > 0)
    .map(({line, description, remaining, unitPrice, taxCode, ledgerCode}) => ({
      line,
      description,
      quantity: remaining,
      unitPrice: unitPrice!,
      taxCode: taxCode!.id,
      ledgerCode: ledgerCode!.id,
    }))
  return {
    push: crypto.randomUUID(),
    key: job,
    kind: 'invoice',
    organisation: offer.organisation.id,
    contact: offer.contact?.id ?? '',
    currency: offer.currency,
    taxMode: offer.taxMode,
    date: offer.date,
    due: offer.due,
    reference: offer.reference,
    lines,
    expected: {subtotal: '450.00', tax: '90.00', total: '540.00'},
    overCover: false,
    ...change,
  }
}

export const onlyLine = (asked: Input<'createDocument'>, line: string, quantity: string) =>
  asked.lines.filter((one) => one.line === line).map((one) => ({...one, quantity}))

/** How often the simulated Xero was asked to do something. */
export const asked = (home: Home, operation: string): number =>
  home.xero.witness.filter((entry) => entry.operation === operation).length

/** Invoices of one organisation that were made here. */
export const madeHere = (home: Home, organisation = uk) =>
  [...home.xero.in(organisation).books.invoices.all()].filter(({Url}) => Url?.includes('/accounting/pushes/'))

/** Time passes and background work goes on, until everything is settled. */
export async function settle(home: Home, rounds = 30): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    home.clock.advance(30_000)
    await home.work()
  }
}

export const active = (codes: readonly (TaxCode | LedgerCode)[]) => codes.filter(({status}) => status === 'active')
