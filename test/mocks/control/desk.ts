import {situations} from '../../../mocks/situations/index.ts'
import type {MockXero} from '../../../mocks/xero/index.ts'
import {connect, startXero} from '../situations/simulator.ts'

export const home = 'Demo Company (UK)'
const address = 'http://localhost:4401/_sim/api'

export interface Problem {
  field: string
  message: string
}
export interface Told extends Record<string, unknown> {
  http: number
  error?: string
  problems?: Problem[]
}
export interface View extends Told {
  id: string
  version: string
  record: Record<string, unknown>
  row: Record<string, unknown>
  history: {change: string; who: string}[]
}

/** The simulator with its control addresses, as the desk asks them. */
export function atDesk() {
  const xero: MockXero = startXero(situations)
  const send = async (method: string, path: string, body?: unknown): Promise<Told> => {
    const sent = body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}
    const answer = await xero.fetch(new Request(`${address}/${path}`, {method, ...sent}))
    return {...((await answer.json()) as object), http: answer.status}
  }
  const at = (path: string): string => `organisations/${encodeURIComponent(home)}/${path}`
  return {
    xero,
    books: () => xero.in(home).books,
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown) => send('POST', path, body),
    view: (path: string) => send('GET', at(path)) as Promise<View>,
    add: (path: string, body: unknown) => send('POST', at(path), body) as Promise<View>,
    change: (path: string, body: unknown) => send('PUT', at(path), body) as Promise<View>,
    act: (path: string, body: unknown) => send('POST', at(path), body),
    send,
    connect: () => connect(xero),
  }
}
export type Desk = ReturnType<typeof atDesk>
