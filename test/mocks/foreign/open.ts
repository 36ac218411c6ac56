import {XeroClient} from 'xero-node'
import type {MockXero, MockXeroOptions} from '../../../mocks/xero/index.ts'
import {allScopes, app, connect, noon, serveXero} from '../xero/serve.ts'

/** Every scope that an older app may ask for. */
export const everything = `${allScopes} accounting.journals.read accounting.budgets.read paymentservices`

export interface Opened {
  xero: MockXero
  base: string
  /** of Demo Company (UK) */
  tenantId: string
  client: XeroClient
  access: string
  close(): Promise<void>
}

/** The unmodified xero-node, signed in to a simulated Xero on a port. The limit of a minute is out of its way. */
export async function openXeroNode(options: Partial<MockXeroOptions> = {}, scope = everything): Promise<Opened> {
  const {xero, base, close} = await serveXero({now: noon, ...options})
  const {access, tenantId, refresh} = await connect(xero, base, {scope})
  const {clientId, clientSecret, redirectUris} = app
  const client = new XeroClient({clientId, clientSecret, redirectUris, scopes: []})
  client.accountingApi.basePath = `${base}/api.xro/2.0`
  client.setTokenSet({access_token: access, refresh_token: refresh})
  xero.leave('Demo Company (UK)', {minute: 100_000, appMinute: 100_000})
  return {xero, base, tenantId, client, access, close}
}

/** What xero-node rejects with: JSON text. */
export async function refusalOf(call: Promise<unknown>): Promise<{status: number; body: Record<string, unknown>}> {
  try {
    await call
  } catch (error) {
    const {response} = JSON.parse(String(error)) as {response: {statusCode: number; body: Record<string, unknown>}}
    return {status: response.statusCode, body: response.body}
  }
  throw new Error('It was not refused.')
}
