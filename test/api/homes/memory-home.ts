import {createFetchTransport} from '../../../src/server/providers/xero/index.ts'
import {createMemoryStore, createTables} from '../../../src/server/store/memory/index.ts'
import type {Home} from '../suite/home.ts'
import {buildHome} from './build-home.ts'

const xeroAt = 'https://xero.example'

/** Everything in one process, or one page: the store in memory, the simulated Xero called as it is. */
export async function makeMemoryHome(): Promise<Home> {
  const tables = createTables()
  return buildHome({
    openStore: () => createMemoryStore(tables),
    xeroAt,
    xeroFetch: (xero) => (request) => xero.fetch(request),
    transport: (xero) => createFetchTransport({accounting: `${xeroAt}/api.xro/2.0`, fetch: (request) => xero.fetch(request)}),
  })
}
