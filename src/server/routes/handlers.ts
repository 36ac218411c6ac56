import type {Card, Session} from '../../contract/index.ts'
import {KitError} from '../../contract/failure.ts'
import type {Host, HostRecord} from '../host.ts'
import type {Services} from '../services/services.ts'
import type {Handlers} from './call.ts'
import {readable} from './record.ts'

/** What each route does. A route without a handler does not compile. */
export function createHandlers(services: Services, host: Host): Handlers {
  const {connect, connections, reference, cards, cardSync, links, offer, documents, pushes, flows} = services
  const showCard = async (session: Session, record: HostRecord): Promise<{card: Card}> => ({
    card: await cards.show(session, record),
  })

  return {
    getConnection: ({session, request}) => connections.overview(session, request),
    async startConnect({session, input, headers}) {
      const {redirectTo, cookie} = await connect.start(session, input)
      headers.append('set-cookie', cookie)
      return {redirectTo}
    },
    async finishConnect({session, request, headers}) {
      const outcome = await connect.finish(session, request)
      if (outcome.outcome === 'connected') headers.append('set-cookie', flows.forget)
      return outcome
    },
    async chooseOrganisation({session, request, input, headers}) {
      const connection = await connect.choose(session, request, input.organisation)
      headers.append('set-cookie', flows.forget)
      return {connection}
    },
    async abandonConnect({session, request}) {
      await connect.abandon(session, request)
      return connections.overview(session, request)
    },
    listOrganisations: async ({session}) => ({organisations: await connect.listOrganisations(session)}),
    changeOrganisation: async ({session, input}) => ({
      connection: await connect.changeOrganisation(session, input.organisation),
    }),
    async disconnect({session, request}) {
      await connections.disconnect(session)
      return connections.overview(session, request)
    },

    syncReference: ({session}) => reference.sync(session.workspace.id),
    async listTaxCodes({session}) {
      const {taxCodes, syncedAt} = await reference.list(session.workspace.id)
      return {taxCodes, syncedAt}
    },
    async listLedgerCodes({session}) {
      const {ledgerCodes, syncedAt} = await reference.list(session.workspace.id)
      return {ledgerCodes, syncedAt}
    },

    readCards: async ({session, input}) => ({cards: await cards.readMany(session, input.records)}),
    async syncCard({session, record}) {
      await pushes.revisit(session.workspace.id, record.key)
      await cardSync(session, record)
      return showCard(session, record)
    },

    searchTargets: ({session, input}) => links.search(session, input.kind, input.q),
    async link({session, record, input}) {
      await links.link(session, record, input)
      return showCard(session, record)
    },
    createTarget: ({session, record, input}) => links.create(session, record, input),
    async unlink({session, record, input}) {
      await links.unlink(session, record, input.document)
      return showCard(session, record)
    },

    offerDocument: ({session, record, input}) => offer(session, record, input.kind),
    createDocument: ({session, record, input}) => documents.create(session, record, input),
    async readPush({session, input}) {
      const push = await pushes.read(session.workspace.id, input.push)
      const record = await readable(host, session, push.key)
      if (record.access !== 'edit') throw new KitError('view-only', 'The person may only view the record')
      return pushes.answer(session, record, push)
    },
  }
}
