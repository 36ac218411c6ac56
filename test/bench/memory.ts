import {enter, openInProcess} from './big.ts'

const paths = [
  '/Contacts?page=1&pageSize=20',
  '/Invoices?page=1&pageSize=20',
  '/Contacts?searchTerm=hol',
  '/Items',
  '/Invoices?where=Type=="ACCREC"&page=2',
]
const rounds = 10
const perRound = Number(process.argv[2] ?? 10_000)

// Run with --expose-gc: what is left after each round of requests, reads and writes, in megabytes.
const {xero, entrance} = await openInProcess()
const {clientId} = xero.state.connections.all()[0]!
await xero.webhooks.register({clientId, url: 'http://hears.test/hook', key: 'a-key'})
const {gc} = globalThis as {gc?: () => void}
const used: number[] = []
for (let round = 0; round < rounds; round++) {
  for (let at = 0; at < perRound; at++) {
    const write = at % 10 === 9
    const headers = {...entrance.headers, ...(write && {'content-type': 'application/json', 'idempotency-key': `${round}-${at}`})}
    const request = write
      ? new Request(`${entrance.base}/api.xro/2.0/Contacts`, {
          method: 'POST',
          headers,
          body: JSON.stringify({Contacts: [{Name: 'The same each time', FirstName: `${at}`}]}),
        })
      : new Request(`${entrance.base}/api.xro/2.0${paths[at % paths.length]}`, {headers})
    const answer = await xero.fetch(request)
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`It answered ${answer.status}.`)
    // Kept answers run out after six minutes, tokens after thirty: a new one comes with every consent.
    if (at % 100 > 0) continue
    xero.clock.advance(60_000)
    await xero.work()
    Object.assign(entrance, await enter(xero, entrance.base))
  }
  gc?.()
  used.push(process.memoryUsage().heapUsed / 1e6)
}
process.send?.(used)
