import {createCipher} from '../cipher.ts'
import {createGrants} from '../grants/index.ts'
import type {Ports} from '../ports.ts'
import {createCallback, type Callback} from './callback.ts'
import {createCardSync, type CardSync} from './card-sync.ts'
import {createCards, type Cards} from './cards.ts'
import {createReadChanged} from './changed.ts'
import {createConnect, type Connect} from './connect.ts'
import {createConnections, type Connections} from './connections.ts'
import {createDocuments, type Documents} from './documents.ts'
import {createFlows, type Flows} from './flows.ts'
import {createInbox} from './inbox.ts'
import {createLinks, type Links} from './links.ts'
import {createOffer, type Offer} from './offer.ts'
import {createPushStep} from './push-step.ts'
import {createPushes, type Pushes} from './pushes.ts'
import {createReach, noteEnded} from './reach.ts'
import {createReference, type Reference} from './reference.ts'
import {createRenew} from './renew.ts'
import {createWebhooks, type Webhooks} from './webhooks.ts'

/** What the server can do, one service per capability. */
export interface Services {
  flows: Flows
  callback: Callback
  connect: Connect
  connections: Connections
  reference: Reference
  cards: Cards
  cardSync: CardSync
  links: Links
  offer: Offer
  documents: Documents
  pushes: Pushes
  webhooks: Webhooks
  /** What is due in the background. Answers how much was done. */
  work(): Promise<number>
}

export function createServices(ports: Ports): Services {
  const cipher = createCipher(ports.keys)
  const grants = createGrants({...ports, cipher, ended: (grant) => noteEnded(ports.store, grant)})
  const reach = createReach(ports, grants)
  const flows = createFlows(ports, cipher)
  const reference = createReference(ports, reach)
  const connections = createConnections(ports, grants, reach, reference, flows)
  const connect = createConnect(ports, grants, reach, connections, flows)
  const cards = createCards(ports)
  const pushes = createPushes(ports, cards, createPushStep(ports, reach))
  const renew = createRenew(ports, reach)
  const cardSync = createCardSync(ports, reach, renew)
  const inbox = createInbox(ports, createReadChanged(ports, renew))
  const tend = async () => (await pushes.work()) + (await grants.tend()) + (await connect.sweep())
  const offer = createOffer(ports, reach)
  return {
    flows,
    callback: createCallback(ports, flows),
    connect,
    connections,
    reference,
    cards,
    cardSync,
    links: createLinks(ports, reach, pushes, cardSync),
    offer,
    documents: createDocuments(ports, reach, offer, pushes),
    pushes,
    webhooks: createWebhooks(ports),
    async work() {
      const [tended, read] = await Promise.all([tend(), inbox.work()])
      return tended + read
    },
  }
}
