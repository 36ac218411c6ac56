import {Hono} from 'hono'
import {collectionOf, collections} from '../data/collections.ts'
import type {KinabaseRecord, RecordStore} from '../records/record.ts'
import {addRecords, changeRecords, Refusal} from './changes.ts'
import {createRateLimit} from './rate-limit.ts'
import {appOfToken, signToken} from './token.ts'

export interface ApiOptions {
  store: RecordStore
  now: () => number
  /** App registrations of the organisation. */
  apps: readonly {appId: string; appSecret: string}[]
  perMinute?: number
}

const tokenLives = 60 * 60
const mostPerPage = 300
const mostOfAll = 100_000

/** As the API sends it: lists only where they were asked for. */
const shown = ({id, numericId, data, lists, external}: KinabaseRecord, withLists: boolean) => ({
  id,
  numericId,
  data,
  lists: withLists ? lists : null,
  external,
  fileStorage: null,
})

const whole = (text: string | undefined, otherwise: number, least: number, most: number) => {
  const value = text === undefined ? otherwise : Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Refusal(400, `Not a number from ${least} to ${most}: ${text}`)
  return value
}

const moment = (text: string | undefined) => {
  if (text === undefined) return undefined
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new Refusal(400, `Not a moment: ${text}`)
  return at
}

const known = (idOrSlug: string) => {
  const collection = collectionOf(idOrSlug)
  if (!collection) throw new Refusal(404, 'Collection not found')
  return collection
}

async function jsonOf(request: {json(): Promise<unknown>}): Promise<Record<string, unknown>> {
  const body = await request.json().catch(() => null)
  if (typeof body !== 'object' || body === null) throw new Refusal(400, 'The body is not JSON')
  return body as Record<string, unknown>
}

function batch(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Refusal(400, 'Not a list')
  if (value.length > mostPerPage) throw new Refusal(400, `More than ${mostPerPage} records`)
  return value
}

/** Kinabase's public REST API, mounted at `/api/v1`. Data ingest, which charts use, is left out. */
export function createKinabaseApi({store, now, apps, perMinute = 100}: ApiOptions) {
  const signingSecret = apps.map((app) => app.appSecret).join()
  const withinRate = createRateLimit(perMinute)
  const api = new Hono()

  api.onError((reason, c) => {
    if (reason instanceof Refusal) return c.json({error: reason.message}, reason.status)
    throw reason
  })
  api.notFound((c) => c.json({error: 'Not found'}, 404))

  api.post('/token', async (c) => {
    const {appId, appSecret, secret} = await jsonOf(c.req)
    const given = appSecret ?? secret
    if (typeof appId !== 'string' || typeof given !== 'string') throw new Refusal(400, 'appId and appSecret are required')
    if (!apps.some((app) => app.appId === appId && app.appSecret === given)) throw new Refusal(401, 'Invalid app id or secret')
    const exp = Math.floor(now() / 1000) + tokenLives
    return c.json({token: await signToken({appid: appId, aud: 'kinabase.client', exp}, signingSecret)})
  })

  api.use(async (c, next) => {
    const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    const app = token === undefined ? null : await appOfToken(token, signingSecret, now())
    if (app === null) throw new Refusal(401, 'Unauthorized')
    if (!withinRate(app, now())) throw new Refusal(429, 'Too many requests')
    await next()
  })

  api.get('/status', (c) => c.json({authenticated: true}))
  api.get('/collections', (c) => c.json(collections.map(({id, slug, name}) => ({id, slug, name}))))

  api.get('/collections/:c', async (c) => {
    const {slug} = known(c.req.param('c'))
    const {pageIndex, pageSize, updatedAfter, externalService, includeLists} = c.req.query()
    const index = whole(pageIndex, 0, 0, mostOfAll)
    const size = whole(pageSize, 10, 1, mostPerPage)
    const {records, total} = await store.page(slug, {updatedAfter: moment(updatedAfter), externalService}, index * size, size)
    return c.json({
      records: records.map((record) => shown(record, includeLists === 'true')),
      totalRecords: total,
      pageIndex: index,
      pageSize: size,
    })
  })
  api.post('/collections/:c', async (c) => {
    const [record] = await addRecords(store, known(c.req.param('c')), [await jsonOf(c.req)], now())
    return c.json(shown(record!, false))
  })

  api.get('/collections/:c/all', async (c) => {
    const {slug} = known(c.req.param('c'))
    const {updatedAfter, externalService} = c.req.query()
    const {records} = await store.page(slug, {updatedAfter: moment(updatedAfter), externalService}, 0, mostOfAll)
    return c.json(records.map((record) => shown(record, false)))
  })

  api.post('/collections/:c/bulk', async (c) => {
    const records = await addRecords(store, known(c.req.param('c')), batch((await jsonOf(c.req))['records']), now())
    return c.json({records: records.map((record) => shown(record, false))})
  })
  api.patch('/collections/:c/bulk', async (c) => {
    const records = await changeRecords(store, known(c.req.param('c')), batch((await jsonOf(c.req))['records']), now())
    return c.json({records: records.map((record) => shown(record, false))})
  })
  api.delete('/collections/:c/bulk', async (c) => {
    const {slug} = known(c.req.param('c'))
    await store.remove(slug, batch((await jsonOf(c.req))['recordIds']).map(String))
    return c.json({})
  })

  const found = async (slug: string, {id, service, external}: {id?: string; service?: string; external?: string}) => {
    const record = id === undefined ? await store.byExternal(slug, service!, external!) : await store.read(slug, id)
    if (!record) throw new Refusal(404, 'Record not found')
    return record
  }
  for (const path of ['/collections/:c/ext/:service/:external', '/collections/:c/:id'] as const) {
    api.get(path, async (c) => {
      const {slug} = known(c.req.param('c'))
      return c.json(shown(await found(slug, c.req.param()), c.req.query('includeLists') === 'true'))
    })
    api.patch(path, async (c) => {
      const collection = known(c.req.param('c'))
      const {id} = await found(collection.slug, c.req.param())
      const [record] = await changeRecords(store, collection, [{...(await jsonOf(c.req)), id}], now())
      return c.json(shown(record!, false))
    })
    api.delete(path, async (c) => {
      const {slug} = known(c.req.param('c'))
      const {id} = await found(slug, c.req.param())
      await store.remove(slug, [id])
      return c.json({})
    })
  }
  return api
}
