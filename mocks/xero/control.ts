import {todayOf} from './accounting/call.ts'
import type {Fault} from './faults.ts'
import type {MockXero} from './index.ts'
import {disconnectPerson} from './oauth/token.ts'
import {html, json} from './oauth/page.ts'
import {deskPage, deskScript, styleSheet} from './pages/index.ts'
import {contactRow, documentRow, itemRow} from './site/rows.ts'
import type {Books} from './state.ts'
import type {World} from './world.ts'

/** A request to the control addresses, read. */
interface Asked {
  world: World
  mock: MockXero
  method: string
  parts: string[]
  query: URLSearchParams
  body: Record<string, unknown>
  raw: string
}

class Wrong extends Error {}

const textFile = (text: string, type: string): Response =>
  new Response(text, {
    headers: {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff'},
  })

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const figure = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)

function summary({world, mock}: Asked) {
  const {state, clock} = world
  return {
    now: clock.now(),
    frozen: clock.frozen,
    seed: state.seed,
    apps: world.apps.map((app) => ({
      clientId: app.clientId,
      name: app.name,
      scopes: app.scopes,
      tier: app.tier,
      redirectUris: app.redirectUris,
    })),
    people: state.people,
    organisations: state.books.map((books) => ({
      id: books.organisation.OrganisationID,
      name: books.organisation.Name,
      shortCode: books.organisation.ShortCode,
      country: books.organisation.CountryCode,
      currency: books.organisation.BaseCurrency,
      status: books.organisation.OrganisationStatus,
      lockDate: books.organisation.PeriodLockDate ?? null,
      today: todayOf(books, clock.now()),
      members: books.organisation.members,
      counts: {
        contacts: books.contacts.size,
        items: books.items.size,
        invoices: books.invoices.size,
        payments: books.payments.size,
      },
    })),
    connections: state.connections.all().map((row) => ({
      ...row,
      app: world.apps.find((app) => app.clientId === row.clientId)?.name ?? row.clientId,
      person: state.people.find((person) => person.userID === row.userID)?.key ?? row.userID,
      remaining: remaining(world, row.clientId, row.tenantId),
    })),
    faults: world.faults.list(),
    webhooks: state.webhooks.map(({events, key: _key, ...webhook}) => ({...webhook, waiting: events.length})),
    situation: mock.situation ?? null,
    requests: mock.witness.at(-1)?.number ?? 0,
  }
}

const remaining = (world: World, clientId: string, tenantId: string) => {
  const app = world.apps.find((each) => each.clientId === clientId)
  return app ? world.limits.remaining(app, tenantId, world.clock.now()) : null
}

function clockRoute({world, mock, method, body}: Asked): unknown {
  if (method === 'POST') {
    if (body['freeze'] === true) mock.clock.freeze()
    else if (typeof body['freeze'] === 'number') mock.clock.freeze(body['freeze'])
    if (body['run'] === true) mock.clock.run()
    const advance = figure(body['advance'])
    if (advance !== undefined) mock.clock.advance(advance)
  }
  return {now: world.clock.now(), frozen: world.clock.frozen}
}

function faultsRoute({mock, method, body, query}: Asked): unknown {
  if (method === 'POST') {
    if (text(body['kind']) === undefined) throw new Wrong('A fault needs a kind.')
    return {id: mock.faults.arm(body as unknown as Fault)}
  }
  if (method === 'DELETE') mock.faults.disarm(query.get('id') ?? undefined)
  return {faults: mock.faults.list()}
}

function witnessRoute({world, mock, method, query}: Asked): unknown {
  if (method === 'DELETE') world.witness.clear()
  const after = Number(query.get('after') ?? 0)
  const most = Math.min(1000, Number(query.get('most') ?? 200) || 200)
  return {requests: mock.witness.filter((entry) => entry.number > after).slice(-most)}
}

const booksBy = (world: World, wanted: string | undefined): Books => {
  const found = world.state.books.find(
    ({organisation}) =>
      organisation.OrganisationID === wanted || organisation.Name === wanted || organisation.ShortCode === wanted,
  )
  if (!found) throw new Wrong('There is no such organisation.')
  return found
}

function organisationRoute(asked: Asked): unknown {
  const {world, mock, method, parts, query, body} = asked
  const books = booksBy(world, parts[1])
  const {organisation} = books
  const today = todayOf(books, world.clock.now())
  const [, , collection, id] = parts
  if (method === 'POST' && collection === undefined) {
    const status = text(body['status'])
    if (status === 'GONE' || status === 'ACTIVE') organisation.OrganisationStatus = status
    if ('lockDate' in body) organisation.PeriodLockDate = text(body['lockDate'])
    return {status: organisation.OrganisationStatus, lockDate: organisation.PeriodLockDate ?? null}
  }
  if (method === 'POST' && id !== undefined) return action(mock, organisation.OrganisationID, id, body, books, today)
  const search = (query.get('search') ?? '').toLowerCase()
  const status = query.get('status') ?? ''
  const fits = (words: string): boolean => search === '' || words.toLowerCase().includes(search)
  const most = Math.min(1000, Number(query.get('most') ?? 200) || 200)
  if (collection === 'contacts') {
    const rows = books.contacts.filter((row) => fits(`${row.Name} ${row.EmailAddress ?? ''}`))
    return {total: rows.length, rows: rows.slice(0, most).map((row) => contactRow(books, row, today))}
  }
  if (collection === 'items') {
    const rows = books.items.filter((row) => fits(`${row.Code} ${row.Name ?? ''}`))
    return {total: rows.length, rows: rows.slice(0, most).map(itemRow)}
  }
  if (collection === 'invoices') {
    const rows = books.invoices
      .filter(
        (row) =>
          (status === '' || row.Status === status) &&
          fits(`${row.InvoiceNumber} ${row.Reference ?? ''} ${books.contacts.get(row.ContactID)?.Name ?? ''}`),
      )
      .toSorted((a, b) => b.UpdatedDateUTC - a.UpdatedDateUTC)
    return {total: rows.length, rows: rows.slice(0, most).map((row) => documentRow(books, row, today))}
  }
  throw new Wrong('There is no such list.')
}

function action(
  mock: MockXero,
  organisation: string,
  id: string,
  body: Record<string, unknown>,
  books: Books,
  today: string,
): unknown {
  const keeper = mock.in(organisation)
  const doing = text(body['do'])
  if (doing === 'archive' || doing === 'restore') return contactRow(books, keeper[doing](id), today)
  if (doing === 'approve' || doing === 'submit' || doing === 'void' || doing === 'delete' || doing === 'unpay') keeper[doing](id)
  else if (doing === 'pay') {
    const {amount, date, account, reference} = body
    keeper.pay(id, {amount: figure(amount), date: text(date), account: text(account), reference: text(reference)})
  } else throw new Wrong('Say what to do: approve, submit, void, delete, pay, unpay, archive or restore.')
  return documentRow(books, keeper.invoice(id), today)
}

function situationsRoute(asked: Asked): unknown {
  const {mock, method, body} = asked
  if (method !== 'POST')
    return {
      current: mock.situation ?? null,
      situations: mock.situations.map(({id, title, group, sentence, lookAt}) => ({id, title, group, sentence, lookAt})),
    }
  if (body['back'] === true) mock.takeBack()
  else mock.bringAbout(text(body['id']) ?? '', body['instead'] === true ? 'instead' : body['keep'] === true ? 'keep' : 'anew')
  return summary(asked)
}

function disconnect({world, body}: Asked): unknown {
  const wanted = text(body['connection'])
  const row = world.state.connections.get(wanted)
  if (row && body['all'] === true) disconnectPerson(world, row.clientId, row.userID)
  else if (row) world.state.connections.delete(row.id)
  else throw new Wrong('There is no such connection.')
  return {connections: world.state.connections.size}
}

function leave({mock, body}: Asked): unknown {
  const organisation = text(body['organisation']) ?? ''
  mock.leave(
    organisation,
    {...leftOf('day', body), ...leftOf('minute', body), ...leftOf('appMinute', body)},
    text(body['clientId']),
  )
  return {}
}

const leftOf = (name: 'day' | 'minute' | 'appMinute', body: Record<string, unknown>) => {
  const value = figure(body[name])
  return value === undefined ? {} : {[name]: value}
}

async function api(asked: Asked): Promise<unknown> {
  const {mock, method, parts, body, raw} = asked
  const posted = method === 'POST'
  switch (parts[0]) {
    case 'state':
      return summary(asked)
    case 'clock':
      return clockRoute(asked)
    case 'faults':
      return faultsRoute(asked)
    case 'witness':
      return witnessRoute(asked)
    case 'organisations':
      return organisationRoute(asked)
    case 'reset':
      if (posted) mock.reset()
      return summary(asked)
    case 'import':
      if (posted) mock.import(raw)
      return summary(asked)
    case 'situations':
      return situationsRoute(asked)
    case 'disconnect':
      return disconnect(asked)
    case 'limits':
      return leave(asked)
    case 'work':
      return {done: await mock.work()}
    case 'webhooks': {
      const [clientId, url, key] = [text(body['clientId']), text(body['url']), text(body['key'])]
      if (!clientId || !url || !key || !URL.canParse(url)) throw new Wrong('A webhook needs clientId, url and key.')
      const {events: _events, key: _key, ...webhook} = await mock.webhooks.register({clientId, url, key})
      return webhook
    }
    default:
      throw new Wrong('There is no such control address.')
  }
}

/** The control addresses under /_sim: the desk, its files, and the JSON that it and tests use. */
export async function control(world: World, mock: MockXero, request: Request, path: string, raw: string): Promise<Response> {
  const base = new URL(world.base)
  if (path === '/_sim' || path === '/_sim/') return html(deskPage({base: base.pathname.replace(/\/$/, '')}))
  if (path === '/_sim/style.css') return textFile(styleSheet, 'text/css')
  if (path === '/_sim/desk.js') return textFile(deskScript, 'text/javascript')
  if (!path.startsWith('/_sim/api/')) return json({error: 'There is nothing at this address.'}, 404)
  if (path === '/_sim/api/export') return textFile(mock.export(), 'application/json')
  // a page of another origin may not steer the simulator of somebody who happens to visit it
  const origin = request.headers.get('origin')
  if (request.method !== 'GET' && origin !== null && origin !== base.origin) return json({error: 'Not from this origin.'}, 403)
  try {
    const parts = path
      .split('/')
      .slice(3)
      .map((part) => decodeURIComponent(part))
    const parsed: unknown = raw.trim() === '' || parts[0] === 'import' ? {} : JSON.parse(raw)
    const body = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
    const query = new URL(request.url).searchParams
    return json(await api({world, mock, method: request.method, parts, query, body, raw}))
  } catch (error) {
    return json({error: error instanceof Error ? error.message : 'That cannot be done.'}, 400)
  }
}
