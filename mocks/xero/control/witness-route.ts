import type {WitnessEntry} from '../witness.ts'
import {most, type Asked} from './asked.ts'

/** `4xx`, `404`, or `0` for what was never answered. */
const ofStatus = (wanted: string, status: number): boolean =>
  wanted === '' || String(status) === wanted || (/^[1-5]xx$/.test(wanted) && Math.floor(status / 100) === Number(wanted[0]))

/** The requests after a number that fit, the last so many of them; `also` asks for single ones again, such as those that ran on. */
export function witnessRoute({world, mock, method, query}: Asked): unknown {
  if (method === 'DELETE') world.witness.clear()
  const after = Number(query.get('after') ?? 0)
  const path = (query.get('path') ?? '').trim().toLowerCase()
  const status = query.get('status') ?? ''
  const asked = query.get('method') ?? ''
  const also = new Set((query.get('also') ?? '').split(',').map(Number))
  const fits = (entry: WitnessEntry): boolean =>
    (asked === '' || entry.method === asked) &&
    ofStatus(status, entry.status) &&
    (path === '' || `${entry.path}${entry.query} ${entry.operation ?? ''}`.toLowerCase().includes(path))
  const requests = mock.witness.filter((entry) => also.has(entry.number) || (entry.number > after && fits(entry)))
  return {requests: requests.slice(-most(query, 'most', 200)), last: mock.witness.at(-1)?.number ?? 0}
}
