import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import {KitError} from '../../src/contract/index.ts'
import {StartFailure} from '../node/start-failure.ts'
import {readSettings, usage} from './settings.ts'
import {serve} from './serve.ts'

/** Sentences for people; a stack trace only for what nobody foresaw. */
function refuse(reason: unknown): never {
  const foreseen = reason instanceof StartFailure || (reason instanceof KitError && reason.code === 'unavailable')
  console.error(foreseen ? `\n${reason.message}\n` : reason)
  process.exit(1)
}

try {
  const settings = readSettings(process.argv.slice(2), process.env)
  if (settings === 'help') {
    console.log(usage)
    process.exit(0)
  }
  console.log('Starting…')
  const logFile = join(settings.folder, 'server.log')
  const serving = await serve({...settings, log: (line) => appendFileSync(logFile, line)})
  console.log(`
  Kinabase, with the kit embedded   ${serving.kinabase}
  The simulated Xero                ${serving.xero}
  Its desk for testers              ${serving.xero}/_sim
  The server's log                  ${logFile}

  What to try:
  1. Open ${serving.kinabase}/settings/accounting and press Connect. Sign in as Tom Reed, allow access, choose an organisation.
  2. Customers: open a record, press Link, and type a few letters of a name; or create it in Xero.
  3. Jobs: open one, press Create Invoice, change a quantity, and create the draft.
  4. Open it in Xero, approve and pay it there, come back and reload: Xero has told of it, and Sync is not needed.

  Everything is kept in ${settings.folder}. Ctrl-C ends it; npm start -- --fresh begins anew.
`)
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (ending) process.exit(130)
      ending = true
      void serving.close().then(() => process.exit(0), refuse)
    })
} catch (reason) {
  refuse(reason)
}
