import {Hono} from 'hono'
import type {Session} from '../../../src/contract/index.ts'
import {collectionOf, collections} from '../data/collections.ts'
import {accessOf, people, plans, workspace, type CollectionAccess} from '../data/people.ts'
import type {RecordStore} from '../records/record.ts'

const cookie = 'kinabase_person'
const most = 10_000

/** Who is signed in to the mock host, as its server module asks. Nobody has a password: the tester chooses. */
export function createSignIn(store: RecordStore) {
  const personOf = (request: Request) => {
    const id = new RegExp(`(?:^|; )${cookie}=([a-z]+)`).exec(request.headers.get('cookie') ?? '')?.[1]
    return people.find((person) => person.id === id) ?? people[0]!
  }
  return {
    personOf,
    async authenticate(request: Request): Promise<Session | null> {
      const person = personOf(request)
      const plan = (await store.readSetting('plan')) ?? plans[0]
      return {
        workspace,
        user: {id: person.id, name: person.name},
        role: person.role,
        plan: {name: plan, accounting: plan === 'Max'},
        administrators: people.filter(({role}) => role === 'system-administrator').map(({name}) => name),
      }
    },
    access: (session: Session, collection: string): CollectionAccess => accessOf(session.role, collection),
  }
}

/** What the host's own page asks of its server, below `/host`. */
export function createHostApp(store: RecordStore, now: () => number, offered: {desk: string | null; bench: boolean}) {
  const {personOf, authenticate} = createSignIn(store)
  const app = new Hono()

  app.use(async (c, next) => {
    const origin = c.req.header('origin')
    const foreign = c.req.method !== 'GET' && origin !== undefined && new URL(origin).host !== new URL(c.req.url).host
    if (foreign) return c.json({error: 'Refused'}, 403)
    return next()
  })

  app.get('/session', async (c) =>
    c.json({session: await authenticate(c.req.raw), person: personOf(c.req.raw), people, plans, now: now(), ...offered}),
  )

  app.post('/session', async (c) => {
    const {person} = await c.req.json<{person: string}>()
    if (!people.some(({id}) => id === person)) return c.json({error: 'Nobody of that name'}, 400)
    c.header('set-cookie', `${cookie}=${person}; Path=/; HttpOnly; SameSite=Lax`)
    return c.json({})
  })

  app.post('/plan', async (c) => {
    const {plan} = await c.req.json<{plan: string}>()
    if (!plans.some((name) => name === plan)) return c.json({error: 'No such plan'}, 400)
    await store.saveSetting('plan', plan)
    return c.json({})
  })

  app.get('/collections', (c) => {
    const {role} = personOf(c.req.raw)
    const visible = collections.map((collection) => ({...collection, access: accessOf(role, collection.slug)}))
    return c.json({collections: visible.filter(({access}) => access !== 'none')})
  })

  app.get('/collections/:slug', async (c) => {
    const collection = collectionOf(c.req.param('slug'))
    if (!collection || accessOf(personOf(c.req.raw).role, collection.slug) === 'none') return c.json({error: 'Not found'}, 404)
    const {records} = await store.page(collection.slug, {}, 0, most)
    return c.json({records})
  })

  // Enough of editing to see coverage follow a record that changes after it was invoiced.
  app.post('/collections/:slug/:id/lists/:list/:item', async (c) => {
    const {slug, id, list, item} = c.req.param()
    const {key, value} = await c.req.json<{key: string; value: number | null}>()
    const record = accessOf(personOf(c.req.raw).role, slug) === 'edit' ? await store.read(slug, id) : null
    const row = record?.lists[list]?.find((each) => each.id === item)
    if (!record || !row || !(key in row.data)) return c.json({error: 'Not found'}, 404)
    if (value !== null && !Number.isFinite(value)) return c.json({error: 'Not a number'}, 400)
    row.data[key] = value
    await store.save(slug, [{...record, updatedAt: now()}])
    return c.json({})
  })

  return app
}
