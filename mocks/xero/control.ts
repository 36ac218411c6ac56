import {todayOf} from './accounting/call.ts'
import {figure, text, Wrong, type Asked} from './control/asked.ts'
import {clockRoute} from './control/clock-route.ts'
import {faultRoute} from './control/fault-route.ts'
import {organisationRoute} from './control/organisation-route.ts'
import {revisionOf} from './control/revision.ts'
import {exportState, importRoute, replacing, resetRoute, undoable, undoRoute} from './control/state-file.ts'
import {witnessRoute} from './control/witness-route.ts'
import type {MockXero} from './index.ts'
import {disconnectPerson} from './oauth/token.ts'
import {html, json} from './oauth/page.ts'
import {deskPage, deskScript, styleSheet} from './pages/index.ts'
import type {World} from './world.ts'

const textFile = (text: string, type: string): Response =>
  new Response(text, {
    headers: {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff'},
  })

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
    webhooks: state.webhooks.map(({events, key: _key, setUp: _setUp, ...webhook}) => ({...webhook, waiting: events.length})),
    situation: mock.situation ?? null,
    undo: undoable(mock),
    revision: revisionOf(state),
    requests: mock.witness.at(-1)?.number ?? 0,
  }
}

const remaining = (world: World, clientId: string, tenantId: string) => {
  const app = world.apps.find((each) => each.clientId === clientId)
  return app ? world.limits.remaining(app, tenantId, world.clock.now()) : null
}

function situationsRoute(asked: Asked): unknown {
  const {world, mock, method, body} = asked
  if (method !== 'POST')
    return {
      current: mock.situation ?? null,
      situations: mock.situations.map(({id, title, group, sentence, lookAt}) => ({id, title, group, sentence, lookAt})),
    }
  const id = text(body['id']) ?? ''
  if (body['back'] === true) mock.takeBack()
  else if (body['instead'] === true) mock.bringAbout(id, 'instead')
  else if (body['keep'] === true) mock.bringAbout(id, 'keep')
  else replacing(world, mock, 'starting anew in a situation', () => mock.bringAbout(id, 'anew'))
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
  const {mock, parts, body} = asked
  switch (parts[0]) {
    case 'state':
      return summary(asked)
    case 'clock':
      return clockRoute(asked)
    case 'faults':
      return faultRoute(asked)
    case 'witness':
      return witnessRoute(asked)
    case 'organisations':
      return organisationRoute(asked)
    case 'reset':
      resetRoute(asked)
      return summary(asked)
    case 'import':
      importRoute(asked)
      return summary(asked)
    case 'undo':
      undoRoute(asked)
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
      const [id, clientId, url, key] = [text(body['id']), text(body['clientId']), text(body['url']), text(body['key'])]
      const known = id === undefined ? undefined : await mock.webhooks.ask(id)
      if (known) return {id, status: known.status}
      if (!clientId || !url || !key || !URL.canParse(url)) throw new Wrong('A webhook needs clientId, url and key.')
      const {events: _events, key: _key, setUp: _setUp, ...webhook} = await mock.webhooks.register({clientId, url, key})
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
  if (path === '/_sim/api/export') return textFile(exportState(world, mock), 'application/json')
  // a page of another origin may not steer the simulator of somebody who happens to visit it
  const origin = request.headers.get('origin')
  if (request.method !== 'GET' && origin !== null && origin !== base.origin) return json({error: 'Not from this origin.'}, 403)
  try {
    const asked = read(path, raw)
    const query = new URL(request.url).searchParams
    return json(await api({world, mock, method: request.method, query, raw, ...asked}))
  } catch (error) {
    const message = error instanceof Error ? error.message : 'That cannot be done.'
    return error instanceof Wrong
      ? json({error: message, problems: error.problems}, error.status)
      : json({error: message, problems: []}, 400)
  }
}

function read(path: string, raw: string): {parts: string[]; body: Record<string, unknown>} {
  try {
    const parts = path
      .split('/')
      .slice(3)
      .map((part) => decodeURIComponent(part))
    const parsed: unknown = raw.trim() === '' || parts[0] === 'import' ? {} : JSON.parse(raw)
    return {parts, body: typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}}
  } catch {
    throw new Wrong('The body has to be JSON, and the address readable.')
  }
}
