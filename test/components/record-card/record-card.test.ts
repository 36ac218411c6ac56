import {expect} from '@open-wc/testing'
import '../../../components/record-card/define.ts'
import type {RecordCard} from '../../../components/record-card/record-card.ts'
import {overlays} from '../../../components/parts/late.ts'
import type {Card} from '../../../src/contract/card.ts'
import {KitError} from '../../../src/contract/failure.ts'
import {cardClient, type CardClient} from '../support/card-client.ts'
import {demo, elsewhere, makeCard, makeDocument, makeLink, makePricing, viewOnly} from '../support/make-card.ts'
import {makePush} from '../support/make-offer.ts'
import {textOf} from '../support/mount.ts'
import {clearPage, named, place, until} from '../support/place.ts'

const show = async (client: CardClient) => {
  const card = await place<RecordCard>('xero-record-card', client)
  await until(() => client.reads.length > 0, 'the read')
  await until(() => !card.matches(':state(busy)'), 'the answer')
  return card
}
const shown = (card: RecordCard) => textOf(card.renderRoot.querySelector('.card')!)
const linked = (rest: Partial<Card> = {}) => makeCard('contact', {link: makeLink(), ...rest})
const states = (card: RecordCard) => ['linked', 'stale', 'foreign', 'busy'].filter((name) => card.matches(`:state(${name})`))

describe('the record card', () => {
  afterEach(clearPage)

  it('shows the shape of what comes while it is read', async () => {
    const card = await place<RecordCard>(
      'xero-record-card',
      cardClient(() => new Promise<Card>(() => undefined)),
    )
    await card.updateComplete
    expect(card.renderRoot.querySelectorAll('.skeleton').length).to.be.greaterThan(3)
    expect(states(card)).to.deep.equal(['busy'])
    await expect(card).to.be.accessible()
  })

  it('says what a link is for, and offers it', async () => {
    const card = await show(cardClient(makeCard('contact')))
    expect(shown(card)).to.contain('Link this record to a contact in Xero to see what is owed')
    expect(named(card.renderRoot, 'Link')!.getAttribute('aria-disabled')).to.equal(null)
    expect(states(card)).to.deep.equal([])
    await expect(card).to.be.accessible()
  })

  it('says why one who may only view cannot link, and whom to ask', async () => {
    const client = cardClient(makeCard('contact', {may: {link: viewOnly, sync: {allowed: true}, create: viewOnly}}))
    const card = await show(client)
    const button = named(card.renderRoot, 'Link')!
    expect(button.getAttribute('aria-disabled')).to.equal('true')
    expect(shown(card)).to.contain('Ask Ana Lima or Tom Reed.')
    button.click()
    await card.updateComplete
    expect(card.renderRoot.querySelector('xero-link-dialog')).to.equal(null)
    await expect(card).to.be.accessible()
  })

  it('shows what is owed and overdue on either side, never netted, nought as nought', async () => {
    const card = await show(cardClient(linked()))
    const figures = [...card.renderRoot.querySelectorAll('.grid > div')].map(textOf)
    expect(figures).to.deep.equal([
      'Receivable outstanding4,820.50',
      'Receivable overdue1,250.00',
      'Payable outstanding0.00',
      'Payable overdue0.00',
    ])
    expect(shown(card)).to.contain('In GBP')
    expect(states(card)).to.deep.equal(['linked'])
    await expect(card).to.be.accessible()
  })

  it('says of an item that it is not bought, which is not a price of nought', async () => {
    const link = makeLink({balances: null, pricing: makePricing()})
    const card = await show(cardClient(makeCard('item', {link})))
    const figures = [...card.renderRoot.querySelectorAll('.grid > div')].map(textOf)
    expect(figures).to.deep.equal([
      'Sale price40.00',
      'Sale codes200 · OUTPUT2',
      'Purchase priceNot bought',
      'Purchase codesNone set',
    ])
    await expect(card).to.be.accessible()
  })

  it('keeps up to four decimal places of a price', async () => {
    const pricing = makePricing({purchase: {price: '0.1648', ledgerCode: null, taxCode: null}})
    const card = await show(cardClient(makeCard('item', {link: makeLink({balances: null, pricing})})))
    expect(shown(card)).to.contain('Purchase price0.1648')
  })

  for (const [state, says, alsoStates] of [
    ['foreign', 'Belongs to Demo Company (NZ), which is not the connected organisation. Shown as of 12 Nov 2026.', ['foreign']],
    ['missing', 'No longer in Xero. Shown as of 12 Nov 2026.', []],
    ['disconnected', 'Xero is disconnected. Shown as of 12 Nov 2026.', []],
  ] as const) {
    it(`keeps the last figures, dated and labelled, when ${state}`, async () => {
      const link = makeLink({state, organisation: state === 'foreign' ? elsewhere : demo})
      const card = await show(cardClient(linked({link, connection: state === 'disconnected' ? 'disconnected' : 'connected'})))
      expect(shown(card)).to.contain(says)
      expect(shown(card)).to.contain('4,820.50')
      expect(states(card)).to.deep.equal(['linked', 'stale', ...alsoStates])
      await expect(card).to.be.accessible()
    })
  }

  it('says when nothing is connected, and how it comes to be', async () => {
    const card = await show(cardClient(makeCard('contact', {connection: 'never', provider: null, organisation: null})))
    expect(shown(card)).to.contain('No accounting system is connected yet.A System Administrator connects one under Settings')
    await expect(card).to.be.accessible()
  })

  it('shows nothing for a record that represents nothing', async () => {
    const card = await show(cardClient(makeCard('none')))
    expect(card.renderRoot.textContent?.trim()).to.equal('')
  })

  it('says what went wrong at the first read, and reads again', async () => {
    let broken = true
    const client = cardClient(() => {
      if (broken) throw new KitError('provider-unavailable', 'down')
      return linked()
    })
    const card = await show(client)
    await until(() => card.renderRoot.querySelector('[role=alert]'), 'the alert')
    await expect(card).to.be.accessible()
    broken = false
    named(card.renderRoot, 'Try again')!.click()
    await until(() => shown(card).includes('Bayside Club'), 'the card')
    expect(card.renderRoot.querySelector('[role=alert]')).to.equal(null)
  })

  it('takes what another element announces, and reads again when the connection changes', async () => {
    const client = cardClient(linked())
    const card = await show(client)
    const renamed = makeLink({target: {...makeLink().target, name: 'Bayside Yachts'}})
    client.announce({of: 'card', card: linked({link: renamed})})
    await card.updateComplete
    expect(shown(card)).to.contain('Bayside Yachts')
    client.announce({of: 'card', card: {...linked(), key: {collection: 'customers', record: '8'}}})
    await card.updateComplete
    expect(shown(card)).to.contain('Bayside Yachts')
    client.announce({of: 'connection'})
    await until(() => shown(card).includes('Bayside Club'), 'the second read')
    expect(client.reads.length).to.equal(2)
  })

  it('lets no slow read overwrite what came after it', async () => {
    const slow = Promise.withResolvers<Card>()
    const client = cardClient(() => slow.promise)
    const card = await place<RecordCard>('xero-record-card', client)
    client.announce({of: 'card', card: linked({link: makeLink({target: {...makeLink().target, name: 'Newer'}})})})
    slow.resolve(linked())
    await slow.promise
    await card.updateComplete
    await card.updateComplete
    expect(shown(card)).to.contain('Newer')
  })

  it('reads another record when its attributes change, and forgets the one before', async () => {
    const client = cardClient((key) => ({...linked(), key, title: key.record}))
    const card = await show(client)
    card.record = '8'
    await card.updateComplete
    expect(client.reads.at(-1)).to.deep.equal({collection: 'customers', record: '8'})
  })

  it('stops listening when it leaves the page', async () => {
    const client = cardClient(linked())
    const card = await show(client)
    expect(client.listeners.size).to.be.greaterThan(0)
    card.remove()
    expect(client.listeners.size).to.equal(0)
  })
})

describe('Sync on the record card', () => {
  afterEach(clearPage)

  it('brings the newest, tells the page, and is one call however often it is pressed', async () => {
    const answer = Promise.withResolvers<{card: Card}>()
    const client = cardClient(linked(), {syncCard: () => answer.promise})
    const card = await show(client)
    const events: Event[] = []
    card.addEventListener('xero-record-sync', (event) => events.push(event))
    const button = named(card.renderRoot, 'Sync')!
    button.click()
    button.click()
    await card.updateComplete
    expect(states(card)).to.include('busy')
    named(card.renderRoot, 'Sync')!.click()
    const fresh = linked({link: makeLink({syncedAt: '2026-11-12T14:05:00Z'})})
    answer.resolve({card: fresh})
    await until(() => events.length, 'the event')
    expect(client.asked('syncCard')).to.deep.equal([{key: {collection: 'customers', record: '7'}}])
    expect(client.announced).to.deep.equal([{of: 'card', card: fresh}])
  })

  it('says when it was done last, relatively and exactly, or that it never was', async () => {
    const tip = async (syncedAt: string | null) => {
      const card = await show(cardClient(linked({link: makeLink({syncedAt})})))
      return named(card.renderRoot, 'Sync')!.dataset['tip']
    }
    expect(await tip('2026-11-12T14:00:00Z')).to.equal('Last synced 5 minutes ago (12 Nov 2026, 14:00 UTC)')
    expect(await tip(null)).to.equal('Never synced')
  })

  it('keeps the figures and says why when it fails', async () => {
    const client = cardClient(linked(), {
      syncCard: () => {
        throw new KitError('rate-limited', 'slow down')
      },
    })
    const card = await show(client)
    named(card.renderRoot, 'Sync')!.click()
    const alert = await until(() => card.renderRoot.querySelector('[role=alert]'), 'the alert')
    expect(textOf(alert)).to.contain('Xero is asked too often')
    expect(shown(card)).to.contain('4,820.50')
    expect(states(card)).to.deep.equal(['linked', 'stale'])
    await expect(card).to.be.accessible()
    named(card.renderRoot, 'Dismiss')!.click()
    await card.updateComplete
    expect(card.renderRoot.querySelector('[role=alert]')).to.equal(null)
  })

  it('cannot be pressed while disconnected, and says so', async () => {
    const client = cardClient(linked({connection: 'disconnected', link: makeLink({state: 'disconnected'})}))
    const card = await show(client)
    const button = named(card.renderRoot, 'Sync')!
    expect(button.getAttribute('aria-disabled')).to.equal('true')
    expect(button.dataset['tip']).to.contain('Not connected to Xero')
    button.click()
    expect(client.calls).to.deep.equal([])
  })
})

describe('Open in Xero on the record card', () => {
  afterEach(clearPage)

  it('opens in a new tab that cannot reach back', async () => {
    const card = await show(cardClient(linked()))
    const link = named(card.renderRoot, 'Open in Xero') as HTMLAnchorElement
    expect(link.href).to.equal('https://accounting.example/app/!demo/contacts/contact/contact-1')
    expect(link.target).to.equal('_blank')
    expect(link.relList.contains('noopener')).to.equal(true)
  })

  it('is absent where it no longer resolves, or would lead where no link may', async () => {
    for (const openAt of [null, 'javascript:alert(1)', 'http://elsewhere.example/']) {
      const card = await show(cardClient(linked({link: makeLink({openAt})})))
      expect(named(card.renderRoot, 'Open in Xero'), String(openAt)).to.equal(undefined)
    }
  })
})

describe('Unlink on the record card', () => {
  afterEach(clearPage)

  const openConfirmation = async (card: RecordCard) => {
    named(card.renderRoot, 'More')!.click()
    const entry = await until(() => named(card.renderRoot, 'Unlink'), 'the menu')
    entry.click()
    return until(() => card.renderRoot.querySelector<HTMLDialogElement>('dialog[open]'), 'the dialog')
  }

  it('says when its menu cannot be loaded, and opens it once it can', async () => {
    const card = await show(cardClient(linked()))
    const {want} = overlays
    overlays.want = () => Promise.reject(new KitError('offline', ''))
    named(card.renderRoot, 'More')!.click()
    await until(() => shown(card).includes('The server cannot be reached'), 'the alert')
    overlays.want = want
    named(card.renderRoot, 'More')!.click()
    await until(() => named(card.renderRoot, 'Unlink'), 'the menu')
  })

  it('asks first, with the safe choice in focus, then unlinks and tells the page', async () => {
    const client = cardClient(linked(), {unlink: () => ({card: makeCard('contact')})})
    const card = await show(client)
    const events: Event[] = []
    card.addEventListener('xero-record-unlink', (event) => events.push(event))
    const dialog: ParentNode & Element = await openConfirmation(card)
    expect(textOf(dialog)).to.contain('Unlink Bayside Club?')
    expect(textOf(dialog)).to.contain('Nothing is changed or deleted in Xero')
    expect(textOf(card.shadowRoot!.activeElement!)).to.equal('Cancel')
    await expect(card).to.be.accessible()
    named(dialog, 'Unlink')!.click()
    await until(() => events.length, 'the event')
    expect(client.asked('unlink')).to.deep.equal([{key: {collection: 'customers', record: '7'}, document: null}])
    await until(() => shown(card).includes('Link this record'), 'the empty card')
  })

  it('leaves all as it is when cancelled', async () => {
    const client = cardClient(linked())
    const card = await show(client)
    const dialog: ParentNode & Element = await openConfirmation(card)
    named(dialog, 'Cancel')!.click()
    await card.updateComplete
    expect(card.renderRoot.querySelector('dialog')).to.equal(null)
    expect(client.calls).to.deep.equal([])
  })

  it('warns that a document’s lines become invoiceable again', async () => {
    const job = makeCard('invoices', {documents: [makeDocument()], syncedAt: '2026-11-12T14:00:00Z'})
    const client = cardClient(job, {unlink: () => ({card: makeCard('invoices')})})
    const card = await show(client)
    named(card.renderRoot, 'Unlink INV-0042')!.click()
    const dialog = await until(() => card.renderRoot.querySelector('dialog[open]'), 'the dialog')
    expect(textOf(dialog)).to.contain(
      'It stays in Xero for £1,284.50, but no longer counts here: its lines become invoiceable again',
    )
    named(dialog, 'Unlink')!.click()
    await until(() => client.asked('unlink').length, 'the call')
    expect(client.asked('unlink')[0]!.document).to.equal('invoice-1')
  })
})

describe('documents on the record card', () => {
  afterEach(clearPage)

  const coverage: Card['coverage'] = {
    level: 'part',
    lines: [
      {line: '1', description: 'Site survey', quantity: '10', covered: '4', remaining: '6', level: 'part'},
      {line: '2', description: 'Boiler', quantity: '1', covered: '3', remaining: '0', level: 'over'},
      {line: '3', description: 'Old line', quantity: null, covered: '1', remaining: '0', level: 'full'},
    ],
  }
  const job = (rest: Partial<Card> = {}) =>
    makeCard('invoices', {documents: [makeDocument()], coverage, syncedAt: '2026-11-12T14:00:00Z', ...rest})

  it('shows number, status, total, paid and due of each', async () => {
    const overdue = makeDocument({id: '2', number: 'INV-0031', overdue: true, due: '2026-10-30'})
    const card = await show(cardClient(job({documents: [makeDocument(), overdue]})))
    const rows = [...card.renderRoot.querySelectorAll('.documents li')].map(textOf)
    expect(rows[0]).to.match(/^INV-0042 ?Awaiting payment/)
    expect(rows[0])
      .to.contain('Total£1,284.50')
      .and.to.contain('Paid£400.00')
      .and.to.contain('Due£884.50')
      .and.to.contain('Due 1 Dec 2026')
    expect(rows[1]).to.contain('Overdue since 30 Oct 2026')
    expect(card.renderRoot.querySelector('progress')!.getAttribute('aria-label')).to.equal('£400.00 of £1,284.50 settled')
    await expect(card).to.be.accessible()
  })

  it('counts what was credited as settled', async () => {
    const credited = {status: 'paid', total: '100.00', paid: '60.00', credited: '40.00', outstanding: '0.00'} as const
    const card = await show(cardClient(job({documents: [makeDocument(credited)]})))
    const {value, max} = card.renderRoot.querySelector('progress')!
    expect([value, max]).to.deep.equal([100, 100])
  })

  it('tells coverage for the record, and per line when opened', async () => {
    const card = await show(cardClient(job()))
    const summary = card.renderRoot.querySelector('summary')!
    expect(textOf(summary)).to.equal('Partly invoiced1 of 2 lines')
    expect(card.renderRoot.querySelectorAll('.coverage li').length).to.equal(0)
    summary.click()
    await until(() => card.renderRoot.querySelector('.coverage li'), 'the lines')
    const lines = [...card.renderRoot.querySelectorAll('.coverage li')].map(textOf)
    expect(lines).to.deep.equal(['Site survey 4 of 10', 'Boiler 2 too many', 'Old line1 · no longer on this record'])
    await expect(card).to.be.accessible()
  })

  it('says that an outcome is being checked, and follows it without being asked', async () => {
    const pending = job({documents: [], pending: [{push: 'push-9', since: '2026-11-12T14:04:00Z', state: 'checking'}]})
    const client = cardClient(pending, {readPush: () => ({push: makePush({id: 'push-9'}), card: job()})})
    const card = await show(client)
    expect(shown(card)).to.contain('Checking with Xero…')
    expect(shown(card)).to.not.contain('failed')
    await until(() => client.announced.length, 'the outcome')
    await until(() => shown(card).includes('INV-0042'), 'the invoice')
    expect(client.asked('readPush')).to.deep.equal([{push: 'push-9'}])
  })

  it('does not ask again what became of it, only because it is drawn again, where it may not ask', async () => {
    const pending = job({documents: [], pending: [{push: 'push-9', since: '2026-11-12T14:04:00Z', state: 'checking'}]})
    const client = cardClient(pending, {
      readPush: () => {
        throw new KitError('view-only', '')
      },
    })
    const card = await show(client)
    await until(() => client.asked('readPush').length, 'the question')
    const {setTimeout: real} = window
    const waits: unknown[] = []
    window.setTimeout = ((run: () => void, wait?: number) => (waits.push(wait), real(run, wait))) as typeof setTimeout
    try {
      for (let turn = 0; turn < 3; turn++) {
        card.requestUpdate()
        await card.updateComplete
        await new Promise((next) => requestAnimationFrame(next))
      }
    } finally {
      window.setTimeout = real
    }
    expect(waits.filter((wait) => Number(wait) >= 1000)).to.deep.equal([])
  })

  it('offers Create Invoice, and Create Bill where the records are bills', async () => {
    const label = async (kind: 'invoices' | 'bills') => {
      const card = await show(cardClient(makeCard(kind)))
      const inner = card.renderRoot.querySelector('xero-create-invoice')!
      await inner.updateComplete
      return textOf(inner.renderRoot.querySelector('button')!)
    }
    expect(await label('invoices')).to.equal('Create Invoice')
    expect(await label('bills')).to.equal('Create Bill')
  })
})

describe('many record cards', () => {
  afterEach(clearPage)

  it('ask with one request for 200, and once for the same record', async () => {
    const {createClient} = await import('../../../src/client/client.ts')
    const requests: string[] = []
    const client = createClient({
      baseUrl: '/accounting',
      fetch: async (_address, init) => {
        const {records} = JSON.parse(init!.body as string) as {records: Card['key'][]}
        requests.push(String(records.length))
        return Response.json({cards: records.map((key) => ({card: {...linked(), key}}))})
      },
    })
    const host = document.createElement('div')
    for (let index = 0; index < 200; index++) {
      const card = document.createElement('xero-record-card')
      card.client = client
      card.setAttribute('collection', 'customers')
      card.setAttribute('record', String(index % 150))
      host.append(card)
    }
    document.body.append(host)
    const last = host.lastElementChild as RecordCard
    await until(() => last.matches(':state(linked)'), 'the last card')
    expect(requests).to.deep.equal(['150'])
    host.remove()
  })
})
