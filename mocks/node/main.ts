#!/usr/bin/env node
import {readCommand} from './command.ts'
import {startMockXero, type StartMockXeroOptions} from './start-mock-xero.ts'
import {StartFailure} from './start-failure.ts'

/** Sentences for people; a stack trace only for what nobody foresaw. */
function refuse(reason: unknown): never {
  console.error(reason instanceof StartFailure ? `\n${reason.message}\n` : reason)
  process.exit(1)
}

async function start({apps: [app] = [], ...options}: StartMockXeroOptions & {port: number}) {
  const xero = await startMockXero({...options, apps: [app ?? {}]})
  // Webhooks and late executions come by themselves, as they do at Xero.
  const timer = setInterval(() => void xero.work(), 1000)
  const clock = xero.clock.frozen
    ? `stands still at ${new Date(xero.clock.now()).toISOString()}; move it or let it run at the desk`
    : 'runs'
  console.log(`
  The simulated Xero    ${xero.base}
  Its desk for testers  ${xero.base}/_sim
  Its control API       ${xero.base}/_sim/api/state

  Sign-in               ${xero.base}/identity/connect/authorize
  Discovery             ${xero.base}/.well-known/openid-configuration
  Tokens                ${xero.base}/connect/token
  Connections           ${xero.base}/connections
  Accounting API        ${xero.base}/api.xro/2.0

  Client id             ${app?.clientId}
  Client secret         ${app?.clientSecret}
  Redirect addresses    ${app?.redirectUris?.join(' ')}

  Sign in as Ana Lima (one organisation) or Tom Reed (three). The clock ${clock}.
  Nothing is kept: export the state at the desk. Ctrl-C ends it.
`)
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (ending) process.exit(130)
      ending = true
      clearInterval(timer)
      void xero.stop().then(() => process.exit(0), refuse)
    })
}

try {
  const command = readCommand(process.argv.slice(2))
  if (command.do === 'say') console.log(command.words)
  else await start(command.options)
} catch (reason) {
  refuse(reason)
}
