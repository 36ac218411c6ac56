import {left, overdue} from '../../../mocks/xero/rules/settlement.ts'
import {createMockXero, type MockXero, type XeroSituation} from '../../../mocks/xero/index.ts'
import type {Invoice} from '../../../mocks/xero/records.ts'
import type {Books} from '../../../mocks/xero/state.ts'

export const firstMoment = Date.parse('2026-11-22T10:00:00Z')
export const back = 'http://localhost:4400/callback'

export const startXero = (situations: readonly XeroSituation[] = []): MockXero =>
  createMockXero({
    situations,
    base: 'http://localhost:4401',
    now: firstMoment,
    apps: [{clientId: 'kit', clientSecret: 'secret', name: 'Kinabase', redirectUris: [back], scopes: 'granular', tier: 'core'}],
  })

const scopes = 'offline_access accounting.contacts accounting.invoices accounting.settings'
const basic = `Basic ${btoa('kit:secret')}`

export interface Tokens {
  access_token: string
  refresh_token: string
}

export async function askForTokens(xero: MockXero, form: Record<string, string>): Promise<Response> {
  const headers = {authorization: basic, 'content-type': 'application/x-www-form-urlencoded'}
  return xero.fetch(
    new Request('http://localhost:4401/connect/token', {method: 'POST', headers, body: new URLSearchParams(form)}),
  )
}

/** Connects as a person and answers a way to call the API in that person's organisation. */
export async function connect(xero: MockXero, person = 'ana') {
  const ask = new URLSearchParams({response_type: 'code', client_id: 'kit', redirect_uri: back, scope: scopes, state: 's'})
  const landed = new URL(await xero.consent(`http://localhost:4401/identity/connect/authorize?${ask.toString()}`, {person}))
  const code = landed.searchParams.get('code') ?? ''
  const answer = await askForTokens(xero, {grant_type: 'authorization_code', code, redirect_uri: back})
  const tokens = (await answer.json()) as Tokens
  const tenant = xero.organisations[0]?.organisation.OrganisationID ?? ''
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    xero.fetch(
      new Request(`http://localhost:4401/api.xro/2.0${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${tokens.access_token}`,
          'xero-tenant-id': tenant,
          accept: 'application/json',
          'content-type': 'application/json',
          ...(init.headers as Record<string, string> | undefined),
        },
      }),
    )
  return {tokens, call}
}

export const homeOf = (xero: MockXero): Books => {
  const books = xero.organisations[0]
  if (books === undefined) throw new Error('There is no organisation')
  return books
}

export const sales = (books: Books, ...states: Invoice['Status'][]): Invoice[] =>
  books.invoices.filter((invoice) => invoice.Type === 'ACCREC' && states.includes(invoice.Status))

export const owed = (books: Books): number =>
  books.invoices
    .filter(({Type, Status}) => Type === 'ACCREC' && Status === 'AUTHORISED')
    .reduce((sum, row) => sum + left(books, row), 0)

export const late = (books: Books, today: string): number => books.invoices.filter((row) => overdue(row, today)).length
