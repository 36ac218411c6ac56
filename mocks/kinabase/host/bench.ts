import {Hono} from 'hono'

/** Something that may have happened in the accounting system, for a tester to bring about. */
export interface BenchSituation {
  id: string
  title: string
  group: string
  sentence: string
  lookAt: string
  /** Where in this application it is to be looked at. */
  path: string
  /** Whether it needs a connection to show anything. */
  connected: boolean
  /** What the tester does before and after it is brought about. */
  first: string | null
  next: string | null
}

/** What the tester's bar can do to the system behind the accounting integration. */
export interface Bench {
  situations(): Promise<{current: string | null; situations: readonly BenchSituation[]}>
  /** In place of the one before it. */
  bring(id: string): Promise<void>
  back(): Promise<void>
  /** Signs in and allows access, as whoever sent the request would by clicking. */
  connect(request: Request): Promise<void>
}

/** Below `/host/situations`. */
export function createBenchApp(bench: Bench) {
  const app = new Hono()
  app.onError((reason, c) => c.json({error: reason.message}, 502))
  app.get('/', async (c) => c.json(await bench.situations()))
  app.post('/', async (c) => {
    const {id} = await c.req.json<{id: unknown}>()
    const {situations} = await bench.situations()
    const known = situations.find((each) => each.id === id)
    if (!known) return c.json({error: 'There is no such situation'}, 404)
    await bench.bring(known.id)
    return c.json(known)
  })
  app.post('/back', async (c) => {
    await bench.back()
    return c.json({})
  })
  app.post('/connect', async (c) => {
    await bench.connect(c.req.raw)
    return c.json({})
  })
  return app
}
