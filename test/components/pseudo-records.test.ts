import {expect, html} from '@open-wc/testing'
import '../../components/index.ts'
import type {CreateInvoice} from '../../components/create-invoice/create-invoice.ts'
import type {RecordCard} from '../../components/record-card/record-card.ts'
import type {Card} from '../../src/contract/card.ts'
import type {DocumentOffer} from '../../src/contract/document.ts'
import {cardClient} from './support/card-client.ts'
import {pseudo} from './support/make.ts'
import {demo, elsewhere, makeCard, makeDocument, makeLink, makePricing, viewOnly} from './support/make-card.ts'
import {makeLine, makeOffer, makePush} from './support/make-offer.ts'
import {mount, settled} from './support/mount.ts'
import {until} from './support/place.ts'
import {unmarkedText} from './support/unmarked.ts'

/** What is not ours to translate: names and codes of the samples, and what `Intl` writes. */
const data =
  /Xero|Demo Company \((UK|NZ)\)|Bayside Club( Ltd)?|secretarybob@bayside\.club|(INV|JOB)-\d+|Job 12|Site survey|GBP|GB1-White|OUTPUT2|20% \(VAT on Income\)|\bSales\b|Ana Lima|Tom Reed|ref-1|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)?,? ?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d+, \d{4}(, [\d:]+[\s\u202f][AP]M( [A-Z]+[+\d]*)?)?|Ctrl|Enter|Shift|Space/g
const expectMarked = (root: ParentNode, what: string) => expect(unmarkedText(root, data), what).to.deep.equal([])

const coverage: Card['coverage'] = {
  level: 'part',
  lines: [
    {line: 'a', description: 'Site survey', quantity: '10', covered: '4', remaining: '6', level: 'part'},
    {line: 'b', description: 'Site survey', quantity: '1', covered: '2', remaining: '0', level: 'over'},
    {line: 'c', description: 'Site survey', quantity: null, covered: '1', remaining: '0', level: 'full'},
  ],
}
const jobCard = (rest: Partial<Card> = {}) =>
  makeCard('invoices', {key: {collection: 'jobs', record: '12'}, title: 'Job 12', ...rest})

const cards: Record<string, Card> = {
  unlinked: makeCard('contact', {link: null}),
  linked: makeCard('contact', {link: makeLink()}),
  archived: makeCard('contact', {link: makeLink({target: {...makeLink().target, archived: true}})}),
  foreign: makeCard('contact', {link: makeLink({state: 'foreign', organisation: elsewhere})}),
  missing: makeCard('contact', {link: makeLink({state: 'missing', openAt: null})}),
  disconnected: makeCard('contact', {connection: 'disconnected', link: makeLink({state: 'disconnected', openAt: null})}),
  'needs reconnect': makeCard('contact', {connection: 'needs-reconnect', link: makeLink()}),
  'never connected': makeCard('contact', {connection: 'never', provider: null, organisation: null, link: null}),
  'view only': makeCard('contact', {link: null, may: {link: viewOnly, sync: {allowed: true}, create: viewOnly}}),
  item: makeCard('item', {
    link: makeLink({target: {...makeLink().target, kind: 'item'}, balances: null, pricing: makePricing()}),
  }),
  'job without documents': jobCard({documents: []}),
  'job with documents': jobCard({
    coverage,
    documents: (['draft', 'awaiting-approval', 'awaiting-payment', 'paid', 'voided', 'deleted'] as const).map((status, index) =>
      makeDocument({id: `d${index}`, status, overdue: index === 2, credited: '5.00', expectedTotal: '1284.51'}),
    ),
  }),
  'job with an unknown outcome': jobCard({pending: [{push: 'p', since: '2026-11-12T14:00:00Z', state: 'checking'}]}),
  'job that needs a person': jobCard({pending: [{push: 'p', since: '2026-11-12T14:00:00Z', state: 'needs-human'}]}),
}

const showCard = async (card: Card) => {
  const client = cardClient(card, {readPush: () => new Promise(() => {})})
  const element = await mount<RecordCard>(
    html`<xero-record-card collection=${card.key.collection} record=${card.key.record} .client=${client} .locale=${pseudo}></xero-record-card>`,
  )
  await until(() => element.renderRoot.querySelector('.card')?.getAttribute('aria-busy') === 'false', 'the card')
  await settled(element)
  return element
}

describe('every word of records goes through the catalogues', () => {
  for (const [name, card] of Object.entries(cards))
    it(`on a card: ${name}`, async () => {
      const element = await showCard(card)
      element.renderRoot.querySelector<HTMLElement>('summary')?.click()
      await settled(element)
      expectMarked(element.shadowRoot!, name)
    })

  const offers: Record<string, Partial<DocumentOffer>> = {
    'ready to create': {
      lines: [makeLine(), makeLine({line: 'l2', mapped: true}), makeLine({line: 'l3', covered: '4', remaining: '6'})],
    },
    'without a contact': {contact: null},
    'for an archived contact': {contact: {id: 'contact-1', name: 'Bayside Club', archived: true}},
    'without lines': {lines: []},
    'with gaps': {lines: [makeLine({unitPrice: null, taxCode: null, ledgerCode: null, covered: '10', remaining: '0'})]},
  }
  for (const [name, offer] of Object.entries(offers))
    it(`in the create dialog: ${name}`, async () => {
      const client = cardClient(jobCard(), {
        offerDocument: () => makeOffer({organisation: demo, ...offer}),
        createDocument: () => ({push: makePush({document: makeDocument({status: 'draft'})}), card: jobCard()}),
      })
      const button = await mount<CreateInvoice>(
        html`<xero-create-invoice collection="jobs" record="12" .client=${client} .locale=${pseudo}></xero-create-invoice>`,
      )
      const opener = await until(() => button.renderRoot.querySelector('button'), 'the button')
      opener.click()
      const dialog = await until(() => button.renderRoot.querySelector<RecordCard>('xero-create-dialog'), 'the dialog')
      await until(() => dialog.renderRoot.querySelector('dialog[open] footer'), 'its content')
      await settled(dialog)
      expectMarked(dialog.shadowRoot!, name)
      sessionStorage.clear()
    })
})
