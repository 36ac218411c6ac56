import {KitError} from '../contract/index.ts'
import type {Ports} from './ports.ts'

/** What is set up wrongly is said when the server is made, not with the first sign-in. */
export function checkPorts({origin, base, settingsPath, providers}: Ports): void {
  const refuse = (message: string): never => {
    throw new KitError('internal', `The server is set up wrongly: ${message}`)
  }
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    refuse(`origin must be an origin, such as https://app.example.com, not ${origin}`)
  if (base !== '' && !/^(\/[\w.~-]+)+$/.test(base)) refuse(`base must be a path without a slash at its end, not ${base}`)
  if (!/^\/(?![/\\])/.test(settingsPath)) refuse(`settingsPath must be a path of the host, not ${settingsPath}`)
  const ids = providers.map(({info}) => info.id)
  if (new Set(ids).size < ids.length) refuse(`two providers are called the same: ${ids.join(', ')}`)
}
