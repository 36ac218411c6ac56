import {XeroClient} from 'xero-node'
import type {MockXero, MockXeroOptions} from '../../../mocks/xero/index.ts'
import {allScopes, app, connect, noon, serveXero} from '../xero/serve.ts'

/** Every scope that an older app may ask for. */
export const everything = `${allScopes} accounting.journals.read accounting.budgets.read paymentservices`

const uk = 'Demo Company (UK)'

interface Open {
  xero: MockXero
  base: string
  /** of Demo Company (UK) */
  tenantId: string
  access: string
  close(): Promise<void>
}

/** A simulated Xero on a port, and a token for it. The limit of a minute is out of the way. */
async function open(options: Partial<MockXeroOptions>, scope: string): Promise<Open & {refresh: string}> {
  const {xero, base, close} = await serveXero({now: noon, ...options})
  const {access, tenantId, refresh} = await connect(xero, base, {scope})
  xero.leave(uk, {minute: 100_000, appMinute: 100_000})
  return {xero, base, close, access, tenantId, refresh}
}

export interface OpenedNode extends Open {
  client: XeroClient
}

/** The unmodified xero-node, signed in. */
export async function openXeroNode(options: Partial<MockXeroOptions> = {}, scope = everything): Promise<OpenedNode> {
  const {refresh, ...opened} = await open(options, scope)
  const {clientId, clientSecret, redirectUris} = app
  const client = new XeroClient({clientId, clientSecret, redirectUris, scopes: []})
  client.accountingApi.basePath = `${opened.base}/api.xro/2.0`
  client.setTokenSet({access_token: opened.access, refresh_token: refresh})
  return {...opened, client}
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

export interface OpenedProgram extends Open {
  books: ReturnType<MockXero['in']>['books']
  /** Sends as a program does that brings headers of its own; only the token is added. */
  send(method: string, path: string, headers?: Record<string, string>, body?: string | Uint8Array<ArrayBuffer>): Promise<Response>
}

/** A program that speaks HTTP by itself, over a real port. */
export async function openProgram(options: Partial<MockXeroOptions> = {}, scope = everything): Promise<OpenedProgram> {
  const opened = await open(options, scope)
  return {
    ...opened,
    books: opened.xero.in(uk).books,
    send: (method, path, headers = {}, body) =>
      fetch(`${opened.base}/api.xro/2.0${path}`, {
        method,
        headers: {authorization: `Bearer ${opened.access}`, ...headers},
        ...(body !== undefined && {body}),
      }),
  }
}

/** The text of an element's first child of that name, however deep. */
export const inXml = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`).exec(text)?.[1]
