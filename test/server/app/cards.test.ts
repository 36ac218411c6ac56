import {describe, it} from 'node:test'
import {expect} from 'chai'
import {customer, foreign, job, otherCustomer, product} from './fake-host.ts'
import {createHouse} from './house.ts'

describe('record cards', () => {
  it('answers in the order asked for, and one that is not there spoils no other', async () => {
    const house = createHouse()
    const {body} = await house.call('readCards', {records: [job, foreign, customer]}, 'viewer')
    expect(body.cards.map((one) => ('card' in one ? one.card.title : one.failure.code))).to.deep.equal([
      'Lecture theatre',
      'not-found',
      'Ridgeway',
    ])
    const [first] = body.cards
    expect('card' in first! && first.card).to.deep.include({connection: 'never', provider: null, link: null, documents: []})
    expect('card' in first! && first.card.may.create).to.deep.include({allowed: false, because: 'view-only'})
  })

  it('asks the store as often for 200 records as for one', async () => {
    const house = createHouse()
    await house.ready()
    let queries = 0
    const {links, documents, pushes, connections} = house.ports.store
    for (const [part, method] of [
      [links, 'of'],
      [documents, 'of'],
      [pushes, 'open'],
      [connections, 'current'],
    ] as const) {
      const asked = (part as never as Record<string, (...given: unknown[]) => unknown>)[method]!
      Object.assign(part, {[method]: (...given: unknown[]) => (queries++, asked(...given))})
    }
    await house.call('readCards', {records: Array.from({length: 200}, (_, index) => ({collection: 'jobs', record: `r${index}`}))})
    expect(queries).to.equal(4)
  })

  it('brings a contact up to date, and keeps the old data and time where that fails', async () => {
    const house = createHouse()
    await house.ready()
    house.provider.targets[0]!.name = 'Ridgeway University Ltd'
    house.provider.targets[0]!.balances!.receivable = {outstanding: '120.00', overdue: '20.00'}
    house.clock.advance(1000)
    const {card} = (await house.call('syncCard', {key: customer}, 'viewer')).body
    expect(card.link!.target.name).to.equal('Ridgeway University Ltd')
    expect(card.link!.balances!.receivable).to.deep.equal({outstanding: '120.00', overdue: '20.00'})
    expect(card.link!.syncedAt).to.equal('2026-06-15T10:00:01.000Z')

    house.clock.advance(1000)
    house.provider.faults = {readTargets: [{code: 'provider-unavailable'}]}
    expect((await house.call('syncCard', {key: customer})).code).to.equal('provider-unavailable')
    const [after] = (await house.call('readCards', {records: [customer]})).body.cards
    expect('card' in after! && after.card.link).to.deep.equal(card.link)
  })

  it('names the tax codes of an item as they are called now, and shows the id of one that was never read', async () => {
    const house = createHouse()
    await house.connect()
    const sale = {price: '10.00', ledgerCode: '200', taxCode: 'OUTPUT2'}
    const pricing = {currency: 'GBP', code: 'CHAIR-1', sale, purchase: {...sale, taxCode: 'INPUT9'}}
    house.provider.targets.push({
      ...house.provider.targets[0]!,
      kind: 'item',
      id: 'item-1',
      name: 'Chair',
      balances: null,
      pricing,
    })
    const target = {kind: 'item', id: 'item-1'} as const
    const {card} = (await house.call('link', {key: product, organisation: 'org-1', target}, 'regular')).body
    expect(card.link!.pricing!.sale!.taxCode).to.equal('20% (VAT on Income)')
    expect(card.link!.pricing!.purchase!.taxCode).to.equal('INPUT9')
  })

  it('says that a contact or document is no longer there', async () => {
    const house = createHouse()
    await house.ready()
    await house.call('createDocument', house.invoice())
    house.provider.targets = []
    house.provider.documents = []
    expect((await house.call('syncCard', {key: customer})).body.card.link).to.deep.include({state: 'missing', openAt: null})
    const {card} = (await house.call('syncCard', {key: job})).body
    expect(card.documents[0]!.state).to.equal('missing')
    expect(card.coverage!.level).to.equal('none')
  })

  it('reads the lines again: what was changed in the draft changes the coverage', async () => {
    const house = createHouse()
    await house.ready()
    await house.call('createDocument', house.invoice())
    const [document] = house.provider.documents
    document!.lines = [
      {...document!.lines[0]!, id: 'added-there', description: 'Extra', quantity: '1'},
      {...document!.lines[0]!, quantity: '3'},
    ]
    const {coverage} = (await house.call('syncCard', {key: job})).body.card
    expect(coverage!.lines).to.deep.include({
      line: 'l1',
      description: 'Seats',
      quantity: '10',
      covered: '3',
      remaining: '7',
      level: 'part',
    })
    expect(coverage!.lines).to.have.length(2)
  })

  it('calls overdue what was due before today where the organisation is, and only that', async () => {
    const house = createHouse()
    await house.ready()
    await house.call('createDocument', house.invoice())
    const [document] = house.provider.documents
    const overdue = async () => (await house.call('syncCard', {key: job})).body.card.documents[0]!.overdue
    Object.assign(document!, {due: '2026-06-15', status: 'awaiting-payment'})
    expect(await overdue()).to.equal(false)
    document!.due = '2026-06-14'
    expect(await overdue()).to.equal(true)
    document!.status = 'draft'
    expect(await overdue()).to.equal(false)
  })

  it('syncs once, however often it is pressed', async () => {
    const house = createHouse()
    await house.ready()
    const before = house.provider.calls.length
    await Promise.all([1, 2, 3].map(() => house.call('syncCard', {key: customer})))
    expect(house.provider.calls.length).to.equal(before + 1)
  })
})

describe('linking', () => {
  it('finds contacts and says what each is linked to', async () => {
    const house = createHouse()
    await house.ready()
    const {body} = await house.call('searchTargets', {kind: 'contact', q: 'i'}, 'viewer')
    expect(body.candidates.map(({name, linkedTo}) => [name, linkedTo])).to.deep.equal([
      ['Ridgeway University', 'Ridgeway'],
      ['City Limousines', null],
    ])
  })

  it('refuses a target that another record of the collection holds, and takes a repeat for what it is', async () => {
    const house = createHouse()
    await house.ready()
    expect((await house.linkContact()).body.card.link!.target.id).to.equal('contact-1')
    const target = {kind: 'contact', id: 'contact-1'} as const
    expect((await house.call('link', {key: otherCustomer, organisation: 'org-1', target})).code).to.equal('already-linked')
    expect((await house.call('link', {key: otherCustomer, organisation: 'org-2', target})).code).to.equal('organisation-changed')
    const gone = {kind: 'contact', id: 'nobody'} as const
    expect((await house.call('link', {key: otherCustomer, organisation: 'org-1', target: gone})).code).to.equal(
      'provider-missing',
    )
    const item = {kind: 'item', id: 'contact-1'} as const
    expect((await house.call('link', {key: otherCustomer, organisation: 'org-1', target: item})).code).to.equal('invalid-request')
  })

  it('creates a contact once and links it, though the button is pressed twice', async () => {
    const house = createHouse()
    await house.connect()
    const asked = {
      key: otherCustomer,
      organisation: 'org-1',
      push: crypto.randomUUID(),
      target: {kind: 'contact', name: 'New Ltd', email: null},
    } as const
    const answers = await Promise.all([house.call('createTarget', asked), house.call('createTarget', asked)])
    for (const {body} of answers) {
      expect(body.push.state).to.equal('confirmed')
      expect(body.card.link!.target.name).to.equal('New Ltd')
    }
    expect(house.provider.targets.filter(({name}) => name === 'New Ltd')).to.have.length(1)
    const again = await house.call('createTarget', {...asked, target: {...asked.target, name: 'Other'}})
    expect(again.code).to.equal('push-conflict')
  })

  it('offers to link a namesake rather than overwriting it', async () => {
    const house = createHouse()
    await house.connect()
    const target = {kind: 'contact', name: 'city limousines', email: null} as const
    const asked = {key: otherCustomer, organisation: 'org-1', push: crypto.randomUUID(), target}
    expect((await house.call('createTarget', asked)).code).to.equal('name-taken')
    expect((await house.call('createTarget', asked)).code).to.equal('name-taken')
    const renamed = {...asked, push: crypto.randomUUID(), target: {...target, name: 'City Limousines 2'}}
    expect((await house.call('createTarget', renamed)).body.push.state).to.equal('confirmed')
  })

  it('unlinks without asking the provider; of a document, that frees its lines', async () => {
    const house = createHouse()
    await house.ready()
    await house.call('createDocument', house.invoice())
    const before = house.provider.calls.length
    const {card} = (await house.call('unlink', {key: job, document: 'document-1'}, 'regular')).body
    expect(card.documents).to.deep.equal([])
    expect(card.coverage!.level).to.equal('none')
    expect(house.provider.calls.length).to.equal(before)
    expect((await house.call('unlink', {key: job, document: 'document-1'})).code).to.equal('not-linked')
  })
})
