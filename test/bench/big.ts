import {defaultApp, startMockXero, type StartedMockXero} from '../../mocks/node/index.ts'
import {createMockXero, type MockXero} from '../../mocks/xero/index.ts'
import {sign} from '../../mocks/xero/webhooks/message.ts'

const scopes = 'openid offline_access accounting.transactions accounting.settings accounting.contacts'
const unlimited = 1e9
const organisation = 'Demo Company (UK)'

export interface Entrance {
  base: string
  headers: Record<string, string>
  refreshToken: string
}

/** A token and an organisation, with limits that no bench reaches. */
export async function enter(xero: MockXero, base: string): Promise<Entrance> {
  const redirect = defaultApp.redirectUris[0]!
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: defaultApp.clientId,
    redirect_uri: redirect,
    scope: scopes,
  })
  const back = await xero.consent(`${base}/identity/connect/authorize?${query.toString()}`, {person: 'ana'})
  const code = new URL(back).searchParams.get('code') ?? ''
  return withTokens(xero, base, {grant_type: 'authorization_code', code, redirect_uri: redirect})
}

/** Goes on with new tokens, as an app does before its own run out. */
export const refreshed = (xero: MockXero, {base, refreshToken}: Entrance): Promise<Entrance> =>
  withTokens(xero, base, {grant_type: 'refresh_token', refresh_token: refreshToken})

async function withTokens(xero: MockXero, base: string, form: Record<string, string>): Promise<Entrance> {
  xero.leave(organisation, {day: unlimited, minute: unlimited, appMinute: unlimited})
  const authorization = `Basic ${btoa(`${defaultApp.clientId}:${defaultApp.clientSecret}`)}`
  const answer = await xero.fetch(
    new Request(`${base}/connect/token`, {method: 'POST', headers: {authorization}, body: new URLSearchParams(form)}),
  )
  const {access_token: token, refresh_token: refreshToken} = (await answer.json()) as Record<string, string>
  if (!token || !refreshToken) throw new Error(`It gave no tokens: ${answer.status}.`)
  const tenant = xero.in(organisation).books.organisation.OrganisationID
  const headers = {authorization: `Bearer ${token}`, 'xero-tenant-id': tenant, accept: 'application/json'}
  return {base, headers, refreshToken}
}

/** Takes webhooks, and refuses those of a wrong key, by which it is told that it means to receive. */
const hears = async (request: Request): Promise<Response> => {
  const right = request.headers.get('x-xero-signature') === (await sign('a-key', await request.text()))
  return new Response('', {status: right ? 200 : 401})
}

/** The clock stands still, so that no window of the limits begins anew. */
export async function openInProcess(): Promise<{xero: MockXero; entrance: Entrance}> {
  const base = 'http://xero.test'
  const xero = createMockXero({base, apps: [defaultApp], now: Date.parse('2026-11-22T12:00:00Z'), deliver: hears})
  return {xero, entrance: await enter(xero, base)}
}

export async function openOnPort(contacts: number): Promise<{xero: StartedMockXero; entrance: Entrance}> {
  const xero = await startMockXero({port: 0, clock: '2026-11-22T12:00:00Z'})
  const {build} = xero.in(organisation)
  for (let at = 0; at < contacts; at++) build.contact(contactSpec(at))
  return {xero, entrance: await enter(xero, xero.base)}
}

export const contactSpec = (at: number) => ({
  Name: `${['Larkspur', 'Juniper', 'Hollins', 'Quayside', 'Ash & Oak'][at % 5]} ${at.toString(36).padStart(4, '0')} Ltd`,
  EmailAddress: `accounts${at}@example.com`,
  AccountNumber: `C${at}`,
})

/** A state file of so many contacts, with an invoice each. */
export async function bigState(many: number): Promise<string> {
  const {xero} = await openInProcess()
  const {build} = xero.in(organisation)
  for (let at = 0; at < many; at++) {
    const {ContactID} = build.contact(contactSpec(at))
    build.invoice({
      Type: at % 4 === 0 ? 'ACCPAY' : 'ACCREC',
      contact: ContactID,
      Status: (['AUTHORISED', 'DRAFT', 'SUBMITTED', 'VOIDED'] as const)[at % 4],
      Date: xero.build.day(-(at % 400)),
      DueDate: xero.build.day(30 - (at % 400)),
      Reference: `Order ${at}`,
      InvoiceNumber: `BIG-${at}`,
      lines: [{Description: 'Design', Quantity: 1 + (at % 7), UnitAmount: 12.5, AccountCode: '200'}],
    })
  }
  return xero.export()
}
