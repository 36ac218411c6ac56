import {enter, openInProcess, refreshed} from './big.ts'

/** What is left in megabytes after each round, how many refresh tokens were given out, and how many the simulator still knows. */
export interface Remembered {
  used: number[]
  tokens: number
  kept: number
}

const paths = [
  '/Contacts?page=1&pageSize=20',
  '/Invoices?page=1&pageSize=20',
  '/Contacts?searchTerm=hol',
  '/Items',
  '/Invoices?where=Type=="ACCREC"&page=2',
]
const rounds = 10
const perRound = Number(process.argv[2] ?? 10_000)

// Run with --expose-gc. A round is of requests that read and write.
const {xero, entrance} = await openInProcess()
const {clientId} = xero.state.connections.all()[0]!
await xero.webhooks.register({clientId, url: 'http://hears.test/hook', key: 'a-key'})
const {gc} = globalThis as {gc?: () => void}
const used: number[] = []
let tokens = 0
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
    // Kept answers run out after six minutes, tokens after thirty, and refresh tokens as long after they were used.
    if (at % 50 > 0) continue
    xero.clock.advance(30_000)
    await xero.work()
    Object.assign(entrance, at % 500 > 0 ? await refreshed(xero, entrance) : await enter(xero, entrance.base))
    tokens++
  }
  gc?.()
  used.push(process.memoryUsage().heapUsed / 1e6)
}
const remembered: Remembered = {used, tokens, kept: xero.state.refreshTokens.size}
process.send?.(remembered)
