import {Kysely, PGliteDialect, sql} from 'kysely'
import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {createMockXero, type MockXero} from '../../../mocks/xero/index.ts'
import {createNodeListener} from '../../../src/server/node/index.ts'
import {createXeroNodeTransport} from '../../../src/server/providers/xero/xero-node-transport.ts'
import {createSqlStore, migrate} from '../../../src/server/store/sql/index.ts'
import {openBlankDatabase} from '../../database/blank.ts'
import type {Home, MakeHome} from '../suite/home.ts'
import {app, buildHome, startOfTime} from './build-home.ts'

async function listen(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The simulated Xero over HTTP: where it breaks a connection, a socket is destroyed. */
async function answerAsXero(xero: MockXero, request: IncomingMessage, response: ServerResponse, origin: string) {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
  const body = parts.length > 0 ? {body: Buffer.concat(parts)} : {}
  const answer = await xero.fetch(new Request(`${origin}${request.url}`, {method: request.method ?? 'GET', headers, ...body}))
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  if (answer.body) for await (const part of answer.body) response.write(part)
  response.end()
}

/** As in production but for the database's place: HTTP on both sides, xero-node, and PostgreSQL's own SQL in PGlite. */
export async function nodeHomes(): Promise<{makeHome: MakeHome; close(): Promise<void>}> {
  const pglite = await openBlankDatabase()
  const connect = () => new Kysely<never>({dialect: new PGliteDialect({pglite})})
  const database = connect()
  const migrated = migrate(database)

  async function empty() {
    await migrated
    const {rows} = await sql<{name: string}>`
      select tablename as name from pg_tables where tablename like 'accounting%' and tablename not like '%migrations%'`.execute(
      database,
    )
    await sql.raw(`truncate ${rows.map((row) => row.name).join(', ')}`).execute(database)
  }

  async function makeHome(): Promise<Home> {
    await empty()
    let xero: MockXero | undefined
    const xeroSide = await listen((request, response) => {
      void answerAsXero(xero!, request, response, xeroSide.origin).catch(() => response.destroy())
    })
    let kit: RequestListener = (_, response) => void response.end()
    const kitSide = await listen((request, response) => kit(request, response))
    xero = createMockXero({
      base: xeroSide.origin,
      apps: [app(kitSide.origin)],
      now: startOfTime,
      deliver: (request) => fetch(request),
    })
    return buildHome({
      openStore: () => createSqlStore(connect()),
      xeroAt: xeroSide.origin,
      xeroFetch: () => fetch,
      transport: () => createXeroNodeTransport({accounting: `${xeroSide.origin}/api.xro/2.0`}),
      origin: kitSide.origin,
      stand(server) {
        kit = createNodeListener({fetch: (request) => server().fetch(request)})
        return (address, init, headers) => fetch(address, {...init, headers})
      },
      xero,
      async close() {
        await Promise.all([xeroSide.close(), kitSide.close()])
      },
    })
  }

  return {makeHome, close: () => pglite.close()}
}
