import {mkdirSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {createJsonLog, keysFromFile, openDatabase} from '../../src/server/node/index.ts'
import {createXeroNodeTransport} from '../../src/server/providers/xero/xero-node-transport.ts'
import {xeroAddressesAt} from '../../src/server/providers/xero/index.ts'
import {createSqlStore} from '../../src/server/store/sql/index.ts'
import {clockOf, createHome, xeroApps} from '../home/index.ts'
import {createSqlRecords, seed} from '../kinabase/index.ts'
import {listen} from '../node/listen.ts'
import {StartFailure} from '../node/start-failure.ts'
import {situations} from '../situations/index.ts'
import {createMockXero, type MockXero, type Reply} from '../xero/index.ts'
import {createBench} from './bench.ts'
import {keepXero} from './kept-xero.ts'
import {answerPage, buildPage} from './page.ts'
import type {Settings} from './settings.ts'

export interface Serving {
  /** Origins, without a slash at the end. */
  kinabase: string
  xero: string
  mock: MockXero
  /** Does what is due in the background now. */
  work(): Promise<number>
  close(): Promise<void>
}

export interface ServeOptions extends Settings {
  /** One line of JSON per thing that happened. */
  log?: (line: string) => void
  /** A page that is built already; otherwise it is built now. */
  page?: string
  /** Milliseconds between rounds of background work. */
  every?: number
}

/** The whole product on one machine: the mock Kinabase with the kit's server, its database on disk, and the simulated Xero. */
export async function serve({
  port,
  xeroPort,
  folder: given,
  fresh,
  log = () => {},
  page,
  every = 1000,
}: ServeOptions): Promise<Serving> {
  const folder = resolve(given)
  prepare(folder)
  const opened = await openDatabase({folder: join(folder, 'database'), fresh})
  const ends: (() => Promise<void> | void)[] = [opened.close]
  const end = async () => {
    for (const one of ends.reverse()) await one()
  }
  try {
    if (fresh) rmSync(join(folder, 'xero.json'), {force: true})
    const built = page ?? (await buildPage(folder))
    // A port is known only once it is open, and each side has to know the other's.
    const late: {xero?: (request: Request) => Promise<Reply | Response>; kinabase?: (request: Request) => Promise<Response>} = {}
    const xeroSide = await listen(
      {what: 'the simulated Xero', port: xeroPort, option: 'npm start -- --xero-port'},
      async (request) => late.xero!(request),
    )
    ends.push(xeroSide.close)
    const kinabaseSide = await listen({what: 'the mock Kinabase', port, option: 'npm start -- --port'}, async (request) =>
      late.kinabase!(request),
    )
    ends.push(kinabaseSide.close)

    const xero = createMockXero({
      base: xeroSide.origin,
      apps: xeroApps(kinabaseSide.origin),
      situations,
      deliver: (request) => fetch(request),
    })
    const kept = keepXero(xero, folder)
    kept.load()
    kept.save()
    late.xero = async (request) => xero.reply(request).finally(() => kept.save())

    const records = await createSqlRecords(opened.database)
    await seed(records, xero.clock.now())
    const store = createSqlStore(opened.database)
    const home = createHome({
      origin: kinabaseSide.origin,
      xeroOrigin: xeroSide.origin,
      clock: clockOf(xero),
      log: createJsonLog(log),
      keys: keysFromFile(join(folder, 'keys')),
      store,
      records,
      transport: createXeroNodeTransport({accounting: xeroAddressesAt(xeroSide.origin).accounting}),
      fetchXero: fetch,
      fetchKinabase: () => fetch,
      bench: createBench({
        kinabase: kinabaseSide.origin,
        xero: xeroSide.origin,
        consent: (signInAt, as) => xero.consent(signInAt, as),
        async forgetLimits() {
          await opened.database.deleteFrom('accounting_allowances').execute()
        },
      }),
    })
    late.kinabase = async (request) => home.fetch(request) ?? answerPage(built, request)

    let working: Promise<number> | undefined
    let delivering: Promise<void> | undefined
    const work = () => (working ??= home.server.work().finally(() => (working = undefined)))
    const timer = setInterval(() => {
      work().catch((reason: unknown) => log(JSON.stringify({level: 'error', event: 'work', message: String(reason)})))
      delivering ??= xero
        .work()
        .then(() => kept.save())
        .catch((reason: unknown) => log(JSON.stringify({level: 'error', event: 'deliver', message: String(reason)})))
        .finally(() => (delivering = undefined))
    }, every)
    ends.push(async () => {
      clearInterval(timer)
      await Promise.all([working?.catch(() => {}), delivering])
      kept.save()
    })
    return {kinabase: kinabaseSide.origin, xero: xeroSide.origin, mock: xero, work, close: end}
  } catch (reason) {
    await end()
    throw reason
  }
}

function prepare(folder: string) {
  try {
    mkdirSync(folder, {recursive: true})
  } catch {
    throw new StartFailure(`The folder ${folder} cannot be written to. Choose another: npm start -- --data <folder>`)
  }
}
