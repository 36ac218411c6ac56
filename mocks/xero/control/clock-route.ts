import {figure, Wrong, type Asked} from './asked.ts'

const first = Date.UTC(2000, 0, 1)
const last = Date.UTC(2100, 0, 1)

/** Beyond it days cannot be written any more, and nothing of the simulator would work. */
function within(moment: number): number {
  if (moment >= first && moment < last) return moment
  const message = 'The clock goes from 2000 to 2099.'
  throw new Wrong(message, [{field: 'freeze', message}])
}

export function clockRoute({world, mock, method, body}: Asked): unknown {
  if (method === 'POST') {
    const at = figure(body['freeze'])
    if (typeof body['freeze'] === 'number' || typeof body['freeze'] === 'string') mock.clock.freeze(within(at ?? NaN))
    else if (body['freeze'] === true) mock.clock.freeze()
    if (body['run'] === true) mock.clock.run()
    const advance = figure(body['advance'])
    if (advance !== undefined) {
      within(world.clock.now() + advance)
      mock.clock.advance(advance)
    }
  }
  return {now: world.clock.now(), frozen: world.clock.frozen}
}
