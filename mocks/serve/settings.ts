import {parseArgs} from 'node:util'
import {StartFailure} from '../node/start-failure.ts'

export interface Settings {
  /** Of the mock Kinabase. */
  port: number
  xeroPort: number
  /** Where everything is kept. */
  folder: string
  fresh: boolean
}

export const usage = `npm start -- [options]

  --port 4400        the mock Kinabase
  --xero-port 4401   the simulated Xero
  --data .data       the folder that everything is kept in
  --fresh            forget what is in it and begin anew
  --help`

/** Options of the command line, and before them the environment: PORT, XERO_PORT, DATA_FOLDER. */
export function readSettings(given: string[], environment: NodeJS.ProcessEnv): Settings | 'help' {
  const {values} = parse(given)
  if (values.help === true) return 'help'
  const settings = {
    port: portOf('port', values.port ?? environment['PORT'] ?? '4400'),
    xeroPort: portOf('xero-port', values['xero-port'] ?? environment['XERO_PORT'] ?? '4401'),
    folder: values.data ?? environment['DATA_FOLDER'] ?? '.data',
    fresh: values.fresh === true,
  }
  if (settings.port === settings.xeroPort && settings.port !== 0)
    throw new StartFailure(`--port and --xero-port are both ${settings.port}. They need one each.`)
  return settings
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: {type: 'string'},
        'xero-port': {type: 'string'},
        data: {type: 'string'},
        fresh: {type: 'boolean'},
        help: {type: 'boolean'},
      },
    })
  } catch (reason) {
    throw new StartFailure(`${reason instanceof Error ? reason.message.split('\n')[0] : 'Unknown option.'}\n\n${usage}`)
  }
}

function portOf(name: string, text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new StartFailure(`--${name} takes a port from 0 to 65535, not “${text}”.`)
  return port
}
