import {serve} from '@hono/node-server'
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response'
import type {AddressInfo} from 'node:net'
import type {Server, ServerResponse} from 'node:http'
import {createMockXero, type MockXero, type MockXeroOptions, type XeroApp} from '../../../mocks/xero/index.ts'

export const app: XeroApp = {
  clientId: '0123456789ABCDEF0123456789ABCDEF',
  clientSecret: 'a-secret-of-the-tests',
  name: 'Test app',
  redirectUris: ['http://localhost:4400/callback'],
  scopes: 'broad',
  tier: 'core',
}

export const allScopes =
  'openid profile email offline_access accounting.transactions accounting.settings accounting.contacts accounting.attachments accounting.reports.read'

export const noon = Date.parse('2026-11-22T12:00:00Z')

/** Serves a simulated Xero on a free port; a broken connection becomes a destroyed socket. */
export async function serveXero(
  options: Partial<MockXeroOptions> = {},
): Promise<{xero: MockXero; base: string; close(): Promise<void>}> {
  let xero: MockXero | undefined
  const server = await new Promise<Server>((resolve) => {
    const started = serve(
      {
        port: 0,
        hostname: '127.0.0.1',
        async fetch(request: Request, env: unknown) {
          try {
            return await (xero as MockXero).fetch(request)
          } catch {
            ;(env as {outgoing: ServerResponse}).outgoing.destroy()
            return RESPONSE_ALREADY_SENT
          }
        },
      },
      () => resolve(started as Server),
    )
  })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  xero = createMockXero({base, apps: [app], now: noon, ...options})
  return {
    xero,
    base,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Asks for consent and fetches tokens, as an app would. */
export async function connect(
  xero: MockXero,
  base: string,
  as: {person?: string; organisations?: string[]; scope?: string; app?: XeroApp} = {},
): Promise<{access: string; refresh: string; tenantId: string; id: string | undefined}> {
  const client = as.app ?? app
  const redirectUri = client.redirectUris[0] ?? ''
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: as.scope ?? allScopes,
    state: 'state',
  })
  const callback = await xero.consent(`${base}/identity/connect/authorize?${query.toString()}`, {
    person: as.person ?? 'ana',
    organisations: as.organisations,
  })
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code: new URL(callback).searchParams.get('code') ?? '',
    redirect_uri: redirectUri,
  })
  const tokens = (await (await xero.fetch(tokenRequest(base, form, client))).json()) as Record<string, string>
  const headers = {authorization: `Bearer ${tokens['access_token']}`}
  const connections = (await (await xero.fetch(new Request(`${base}/connections`, {headers}))).json()) as {tenantId: string}[]
  return {
    access: tokens['access_token'] ?? '',
    refresh: tokens['refresh_token'] ?? '',
    tenantId: connections[0]?.tenantId ?? '',
    id: tokens['id_token'],
  }
}

export const tokenRequest = (base: string, form: URLSearchParams, client: XeroApp = app): Request =>
  new Request(`${base}/connect/token`, {
    method: 'POST',
    headers: {authorization: `Basic ${btoa(`${client.clientId}:${client.clientSecret}`)}`},
    body: form,
  })

export type Caller = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>

/** Calls of the Accounting API, straight into the simulator. */
export async function caller(xero: MockXero, base = 'http://xero.test', as: Parameters<typeof connect>[2] = {}): Promise<Caller> {
  const {access, tenantId} = await connect(xero, base, as)
  return (method, path, body, headers = {}) =>
    xero.fetch(
      new Request(`${base}/api.xro/2.0${path}`, {
        method,
        headers: {
          authorization: `Bearer ${access}`,
          accept: 'application/json',
          'xero-tenant-id': tenantId,
          'content-type': 'application/json',
          ...headers,
        },
        ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
      }),
    )
}

/** A simulated Xero without a port, and a way to call it. */
export async function openXero(options: Partial<MockXeroOptions> = {}, as: Parameters<typeof connect>[2] = {}) {
  const base = 'http://xero.test'
  const xero = createMockXero({base, apps: [app], now: noon, ...options})
  return {xero, base, call: await caller(xero, base, as)}
}
