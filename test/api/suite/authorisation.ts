import {expect} from 'chai'
import {routes, type FailureCode, type Input, type RecordKey, type Route, type RouteName} from '../../../src/contract/index.ts'
import {customer, foreign, job, people, type Person} from '../../server/app/fake-host.ts'
import type {Given, Home} from './home.ts'
import {invoice, organisationId, ready} from './steps.ts'

const everybody = ['nobody', ...(Object.keys(people) as Person[])] as const
/** Of the workspace, of another one, and of none. */
const records: Record<string, RecordKey> = {own: job, other: foreign, unknown: {collection: 'jobs', record: 'never-was'}}

/** A request for each route that nothing but who asks, and for which record, could make fail. */
async function inputsFor(home: Home): Promise<(key: RecordKey) => {[R in RouteName]: Input<R>}> {
  const asks = await invoice(home)
  const {body} = await home.call('createDocument', asks, 'regular')
  const organisation = organisationId(home)
  const contact = {kind: 'contact', id: asks.contact} as const
  return (key) => ({
    getConnection: {},
    startConnect: {provider: 'xero', returnTo: '/settings'},
    finishConnect: {},
    chooseOrganisation: {organisation},
    abandonConnect: {},
    listOrganisations: {},
    changeOrganisation: {organisation},
    disconnect: {},
    syncReference: {},
    listTaxCodes: {},
    listLedgerCodes: {},
    readCards: {records: [key]},
    syncCard: {key},
    searchTargets: {kind: 'contact', q: 'a'},
    link: {key, organisation, target: contact},
    createTarget: {key, organisation, push: crypto.randomUUID(), target: {kind: 'contact', name: 'Somebody', email: null}},
    unlink: {key, document: 'no-such-document'},
    offerDocument: {key, kind: 'invoice'},
    createDocument: {...asks, key, push: crypto.randomUUID()},
    readPush: {push: body.push.id},
  })
}

/** What the table says of this person and record; undefined where it lets them through. */
function expected(name: RouteName, who: Person, whose: keyof typeof records): FailureCode | undefined {
  if (who === 'nobody') return 'unauthenticated'
  const route: Route = routes[name]
  const {role, plan, workspace, user} = people[who]
  if (route.who === 'administrator' && role !== 'system-administrator') return 'role-required'
  if (route.plan && !plan.accounting) return 'plan-required'
  const theirs = workspace.id === 'workspace-1' ? 'own' : 'other'
  if (name === 'readPush') {
    if (theirs === 'other') return 'not-found'
  } else {
    if (!route.record || name === 'readCards') return undefined
    if (whose !== theirs) return 'not-found'
  }
  return route.who === 'editor' && user.id === 'viewer' ? 'view-only' : undefined
}

const refusals: readonly (FailureCode | undefined)[] = [
  'unauthenticated',
  'role-required',
  'plan-required',
  'not-found',
  'view-only',
  'forged-request',
]

export function authorisationSuite({describe, it}: Given): void {
  describe('who may do what', () => {
    for (const name of Object.keys(routes) as RouteName[])
      it(`holds for ${name}, whoever asks and whosever the record is`, async (home) => {
        await ready(home)
        const inputs = await inputsFor(home)
        for (const who of everybody)
          for (const [whose, key] of Object.entries(records)) {
            const before = home.xero.witness.length
            const what = `${name} by ${who} for ${whose}`
            const answer = await home.call(name, inputs(key)[name] as never, who)
            const due = expected(name, who, whose)
            if (due === undefined) expect(refusals, what).not.to.include(answer.code ?? 'none')
            else expect(answer.code, what).to.equal(due)
            if (due !== undefined) expect(home.xero.witness.length, `${what} asked Xero`).to.equal(before)
          }
      })

    it('does not tell another’s record from one that never was', async (home) => {
      await ready(home)
      const inputs = await inputsFor(home)
      for (const [name, {record}] of Object.entries(routes) as [RouteName, Route][]) {
        if (!record) continue
        const [others, unknown] = await Promise.all(
          [foreign, {...foreign, record: 'never'}].map((key) => home.call(name, inputs(key)[name] as never, 'admin')),
        )
        const plain = (text: string) => text.replace(/"reference":"\w+"/, '').replace('never', 'x1')
        expect(plain(others!.text), name).to.equal(plain(unknown!.text))
        expect(others!.status, name).to.equal(unknown!.status)
      }
    })

    it('shows a workspace nothing of another’s connection, codes, links and pushes', async (home) => {
      await ready(home)
      const inputs = await inputsFor(home)
      expect((await home.call('getConnection', {}, 'stranger')).body.connection).to.equal(null)
      expect((await home.call('listTaxCodes', {}, 'stranger')).body.taxCodes).to.deep.equal([])
      expect((await home.call('readPush', inputs(job).readPush, 'stranger')).code).to.equal('not-found')
      const [cards] = (await home.call('readCards', {records: [customer]}, 'stranger')).body.cards
      expect(cards).to.deep.equal({failure: {key: customer, code: 'not-found'}})
    })

    it('takes workspace, role and organisation from nobody’s word but the host’s', async (home) => {
      await ready(home)
      const mass = {key: customer, document: null, workspace: 'workspace-1', role: 'system-administrator'}
      expect((await home.call('unlink', mass as never, 'regular')).code).to.equal('invalid-request')
    })

    it('refuses every change that another site’s page asks for, before any work', async (home) => {
      await ready(home)
      const inputs = await inputsFor(home)
      const before = home.xero.witness.length
      for (const [name, {method, path}] of Object.entries(routes) as [RouteName, Route][]) {
        if (method === 'GET') continue
        const body = JSON.stringify(inputs(job)[name])
        const json = {'content-type': 'application/json', 'x-kit-call': '1'}
        for (const headers of [
          {'content-type': 'text/plain', origin: 'https://host.example'},
          {...json, origin: 'https://evil.example'},
          {...json, 'sec-fetch-site': 'cross-site', origin: 'https://host.example'},
          json,
        ]) {
          const response = await home.send(
            `/accounting${path}`,
            {method, headers: headers as Record<string, string>, body},
            'admin',
          )
          expect(response.status, name).to.equal(403)
        }
      }
      expect(home.xero.witness.length).to.equal(before)
    })
  })
}
