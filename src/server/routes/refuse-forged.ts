import {callHeader, KitError} from '../../contract/index.ts'

/**
 * A page of another origin can send a person's cookies along, but neither a JSON body nor a header of its own without being
 * asked first, and browsers say where a request comes from. A mutating call must pass all three.
 */
export function refuseForged(request: Request, origin: string): void {
  const {headers} = request
  const forged = (message: string) => new KitError('forged-request', message)
  if (!/^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '')) throw forged('The body is not JSON')
  if (!headers.has(callHeader)) throw forged(`The header ${callHeader} is missing`)
  const site = headers.get('sec-fetch-site')
  if (site === null ? headers.get('origin') !== origin : site !== 'same-origin' && site !== 'none')
    throw forged('It comes from another origin')
}
