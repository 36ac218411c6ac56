import {operations} from '../accounting/operations.ts'
import type {Asked} from './asked.ts'
import {readFault} from './read-fault.ts'

/** The faults that are armed; arms one, or disarms one or all. Tells the operations by which they can be narrowed. */
export function faultRoute({mock, method, body, query}: Asked): unknown {
  if (method === 'POST') return {id: mock.faults.arm(readFault(body))}
  if (method === 'DELETE') mock.faults.disarm(query.get('id') ?? undefined)
  return {faults: mock.faults.list(), operations: operations.map(({name}) => name).toSorted()}
}
