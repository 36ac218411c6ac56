import {parseArgs} from 'node:util'
import {situations} from '../situations/index.ts'
import {defaultApp} from './options.ts'
import type {StartMockXeroOptions} from './start-mock-xero.ts'
import {StartFailure} from './start-failure.ts'

const tiers = ['starter', 'core', 'plus'] as const
const families = ['broad', 'granular'] as const

export const usage = `mock-xero [options]: a simulated Xero on this machine

  --port 4401            0 takes any that is free
  --seed xero            other words, other ids and numbers
  --clock <moment>       where the clock stands still, such as 2026-11-22T12:00:00Z; it runs when left out
  --situation <id>       what to begin with; --situation list names them all
  --client-id <id>       the app that may connect (${defaultApp.clientId})
  --client-secret <text> its secret (${defaultApp.clientSecret})
  --redirect-uri <url>   where it may send people back to, as often as needed (${defaultApp.redirectUris.join(' ')})
  --scopes broad         the scopes that it may ask for: broad or granular
  --tier core            its daily allowance: starter, core or plus
  --help`

export type Command = {do: 'start'; options: StartMockXeroOptions & {port: number}} | {do: 'say'; words: string}

/** Reads the command line; throws a sentence for what is wrong with it. */
export function readCommand(given: readonly string[]): Command {
  // `npx <package> mock-xero` hands the command's own name over.
  const {values} = parse(given[0] === 'mock-xero' ? given.slice(1) : [...given])
  if (values.help === true) return {do: 'say', words: usage}
  if (values.situation === 'list')
    return {do: 'say', words: situations.map(({id, title}) => `${id.padEnd(26)} ${title}`).join('\n')}
  const app = {
    clientId: values['client-id'] ?? defaultApp.clientId,
    clientSecret: values['client-secret'] ?? defaultApp.clientSecret,
    redirectUris: (values['redirect-uri'] ?? defaultApp.redirectUris).map(addressOf),
    scopes: oneOf('scopes', families, values.scopes ?? defaultApp.scopes),
    tier: oneOf('tier', tiers, values.tier ?? defaultApp.tier),
  }
  const {seed, clock, situation} = values
  return {do: 'start', options: {port: portOf(values.port ?? '4401'), seed, clock, situation, apps: [app]}}
}

function parse(args: string[]) {
  const text = {type: 'string'} as const
  try {
    return parseArgs({
      args,
      options: {
        port: text,
        seed: text,
        clock: text,
        situation: text,
        'client-id': text,
        'client-secret': text,
        'redirect-uri': {type: 'string', multiple: true},
        scopes: text,
        tier: text,
        help: {type: 'boolean', short: 'h'},
      },
    })
  } catch (reason) {
    throw new StartFailure(`${reason instanceof Error ? reason.message.split('\n')[0] : 'Unknown option.'}\n\n${usage}`)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new StartFailure(`--port takes a port from 0 to 65535, not “${text}”.`)
  return port
}

function addressOf(text: string): string {
  if (!URL.canParse(text))
    throw new StartFailure(`--redirect-uri takes a whole address such as http://localhost:3000/callback, not “${text}”.`)
  return text
}

function oneOf<Word extends string>(option: string, words: readonly Word[], text: string): Word {
  const word = words.find((each) => each === text)
  if (word === undefined) throw new StartFailure(`--${option} takes ${words.join(' or ')}, not “${text}”.`)
  return word
}
