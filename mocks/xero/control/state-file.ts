import type {MockXero, WitnessEntry} from '../index.ts'
import {json} from '../oauth/page.ts'
import type {World} from '../world.ts'
import {figure, Wrong, type Asked} from './asked.ts'
import {readFault} from './read-fault.ts'

/** How large a state file may be: 100,000 contacts and as many invoices fit. */
export const mostOfState = 256 * 1024 * 1024

export const tooLarge = (): Response => json({error: 'Too large: a state file has at most 256 MB.', problems: []}, 413)

const keptRequests = 1000
const former = new WeakMap<MockXero, {what: string; file: string}>()

/** The whole state for a bug report: with what was armed, and what had been asked. */
export function exportState(world: World, mock: MockXero): string {
  const state = JSON.parse(mock.export()) as object
  return JSON.stringify({...state, faults: mock.faults.list(), requests: world.witness.entries.slice(-keptRequests)})
}

/** What could be taken back: what it was that replaced everything. */
export const undoable = (mock: MockXero): string | null => former.get(mock)?.what ?? null

/** Does something that replaces everything, and keeps what was there before. A refusal leaves all as it was. */
export function replacing(world: World, mock: MockXero, what: string, work: () => void): void {
  const file = exportState(world, mock)
  try {
    work()
  } catch (error) {
    load(world, mock, file)
    throw error
  }
  former.set(mock, {what, file})
}

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const texts = ['method', 'path', 'query', 'body'] as const

/** A request of the file as it can be shown again. */
function requestOf(value: unknown): WitnessEntry {
  const wrong = new Wrong('The state file holds a request that is none.')
  if (!isRow(value) || !isRow(value['headers']) || texts.some((name) => typeof value[name] !== 'string')) throw wrong
  const [at, number, status] = [figure(value['at']), figure(value['number']), figure(value['status'])]
  if (at === undefined || number === undefined || status === undefined || Math.abs(at) > 8e15) throw wrong
  const headers = Object.fromEntries(Object.entries(value['headers']).map(([name, text]) => [name, String(text)]))
  const word = (name: string) => (typeof value[name] === 'string' ? value[name] : undefined)
  const [method = '', path = '', query = '', body = ''] = texts.map((name) => String(value[name]))
  const named = {tokenHash: word('tokenHash'), operation: word('operation'), fault: word('fault'), answer: word('answer')}
  return {number, at, method, path, query, headers, body, status, ...named}
}

function load(world: World, mock: MockXero, file: string): void {
  mock.import(file)
  const {now, frozen, faults, requests} = JSON.parse(file) as Record<string, unknown>
  if (frozen === false && typeof now === 'number') {
    mock.clock.freeze(now)
    mock.clock.run()
  }
  if (Array.isArray(faults)) {
    const armed = faults.map((fault: unknown) => readFault(isRow(fault) ? fault : {}))
    mock.faults.disarm()
    for (const fault of armed) mock.faults.arm(fault)
  }
  if (Array.isArray(requests)) world.witness.restore(requests.slice(-keptRequests).map(requestOf))
}

export function importRoute({world, mock, method, raw}: Asked): void {
  if (method !== 'POST') return
  replacing(world, mock, 'the import', () => load(world, mock, raw))
}

export function resetRoute({world, mock, method}: Asked): void {
  if (method === 'POST') replacing(world, mock, 'starting anew', () => mock.reset())
}

/** Brings back what was there before everything was replaced last. */
export function undoRoute({world, mock, method}: Asked): void {
  if (method !== 'POST') return
  const before = former.get(mock)
  if (!before) throw new Wrong('There is nothing to bring back.')
  load(world, mock, before.file)
  former.delete(mock)
}
