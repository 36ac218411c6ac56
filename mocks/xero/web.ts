import {Refusal} from './refusal.ts'
import type {World} from './world.ts'

/** Xero's own site: the pages behind the deep links. */
export async function web(_world: World, _request: Request, _path: string, _url: URL, _body: string): Promise<Response> {
  throw new Refusal(404, '')
}
