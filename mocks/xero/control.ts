import type {MockXero} from './index.ts'
import {json} from './oauth/page.ts'
import type {World} from './world.ts'

/** The control addresses under /_sim. */
export async function control(
  _world: World,
  _mock: MockXero,
  _request: Request,
  _path: string,
  _body: string,
): Promise<Response> {
  return json({})
}
