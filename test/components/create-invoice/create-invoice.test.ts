import {expect} from '@open-wc/testing'
import {sendKeys} from '@web/test-runner-commands'
import {makeLocale} from '../../../components/base/locale.ts'
import '../../../components/create-invoice/define.ts'
import type {CreateDialog} from '../../../components/create-invoice/create-dialog.ts'
import type {CreateInvoice} from '../../../components/create-invoice/create-invoice.ts'
import {dialogParts} from '../../../components/create-invoice/late-parts.ts'
import type {Card} from '../../../src/contract/card.ts'
import type {DocumentOffer, PushAnswer} from '../../../src/contract/document.ts'
import {KitError} from '../../../src/contract/failure.ts'
import {cardClient, type CardClient} from '../support/card-client.ts'
import type {Answers} from '../support/fake-client.ts'
import {elsewhere, makeCard, makeDocument, viewOnly} from '../support/make-card.ts'
import {makeLine, makeOffer, makePush} from '../support/make-offer.ts'
import {textOf} from '../support/mount.ts'
import {clearPage, named, place, until} from '../support/place.ts'

const key = {collection: 'jobs', record: '12'}
const job = (rest: Partial<Card> = {}) => makeCard('invoices', {key, title: 'Job 12', ...rest})
const made = (rest: Partial<PushAnswer['push']> = {}): PushAnswer => ({
  push: makePush({document: makeDocument({status: 'draft', total: '1020.00', paid: '0.00', outstanding: '1020.00'}), ...rest}),
  card: job({documents: [makeDocument({status: 'draft'})]}),
})

interface Scene {
  client: CardClient
  button: CreateInvoice
  dialog: CreateDialog
}

const showButton = (client: CardClient) => place<CreateInvoice>('xero-create-invoice', client, {collection: 'jobs', record: '12'})

const press = async (button: CreateInvoice) => {
  const opener = await until(() => named(button.renderRoot, /^Create (Invoice|Bill)$/), 'the button')
  opener.focus()
  opener.click()
  return until(() => button.renderRoot.querySelector<CreateDialog>('xero-create-dialog'), 'the dialog element')
}

async function open(offer: DocumentOffer | Answers['offerDocument'] = makeOffer(), answers: Answers = {}): Promise<Scene> {
  const offerDocument = typeof offer === 'function' ? offer : () => offer
  const client = cardClient(job(), {offerDocument, createDocument: () => made(), ...answers} as Answers)
  const button = await showButton(client)
  const dialog = await press(button)
  await until(() => dialog.renderRoot.querySelector('.lines'), 'the lines')
  await dialog.updateComplete
  return {client, button, dialog}
}

const field = <E extends HTMLElement = HTMLInputElement>({dialog}: Scene, index: number, name: string): E =>
  dialog.renderRoot.querySelector<E>(`[data-index="${index}"] [name=${name}]`)!

async function type(scene: Scene, index: number, name: string, text: string) {
  const input = field(scene, index, name)
  input.value = text
  input.dispatchEvent(new Event('input', {bubbles: true, composed: true}))
  await scene.dialog.updateComplete
}
async function tick(scene: Scene, index: number) {
  field(scene, index, 'tick').click()
  await scene.dialog.updateComplete
}
const primary = ({dialog}: Scene) => dialog.renderRoot.querySelector<HTMLButtonElement>('.bottom .primary')!
const sums = ({dialog}: Scene) => [...dialog.renderRoot.querySelectorAll('.sums > div')].map(textOf)
const remark = ({dialog}: Scene, index: number, name: string) => textOf(dialog.renderRoot.querySelector(`#note-${index}-${name}`))
const read = ({dialog}: Scene) => textOf(dialog.renderRoot.querySelector('dialog'))
const row = ({dialog}: Scene, index: number) => dialog.renderRoot.querySelector<HTMLElement>(`.row[data-index="${index}"]`)

const manyLines = (count: number) =>
  Array.from({length: count}, (_, index) =>
    makeLine({line: `line-${index}`, description: `Line ${index + 1}`, quantity: '2', remaining: '2'}),
  )

function nodesOf(root: Node): number {
  let count = 0
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL)
  while (walker.nextNode()) {
    count++
    const {shadowRoot} = walker.currentNode as Element
    if (shadowRoot) count += nodesOf(shadowRoot)
  }
  return count
}

describe('the button Create Invoice', () => {
  afterEach(clearPage)

  it('reads the card and says Create Invoice, or Create Bill', async () => {
    for (const [kind, words] of [
      ['invoices', 'Create Invoice'],
      ['bills', 'Create Bill'],
    ] as const) {
      const button = await showButton(cardClient({...job(), kind}))
      const opener = await until(() => button.renderRoot.querySelector('button'), 'the button')
      expect(textOf(opener)).to.equal(words)
      await expect(button).to.be.accessible()
    }
  })

  it('says why it cannot be pressed', async () => {
    for (const [card, words] of [
      [job({may: {link: viewOnly, sync: {allowed: true}, create: viewOnly}}), 'Ask Ana Lima or Tom Reed.'],
      [job({connection: 'disconnected'}), 'Not connected to Xero.'],
      [job({connection: 'needs-reconnect'}), 'needs to be reconnected'],
    ] as const) {
      const button = await showButton(cardClient(card))
      const opener = await until(() => button.renderRoot.querySelector('button'), 'the button')
      expect(opener.getAttribute('aria-disabled')).to.equal('true')
      expect(textOf(button.renderRoot.querySelector('#reason'))).to.contain(words)
      opener.click()
      await button.updateComplete
      expect(button.renderRoot.querySelector('xero-create-dialog')).to.equal(null)
      await expect(button).to.be.accessible()
    }
  })

  it('shows nothing on a record that no documents are made from, and says when the card cannot be read', async () => {
    const contact = await showButton(cardClient(makeCard('contact')))
    await contact.updateComplete
    expect(contact.renderRoot.querySelector('button')).to.equal(null)
    const broken = await showButton(cardClient(() => Promise.reject(new KitError('unavailable', 'down'))))
    await until(() => broken.renderRoot.querySelector('[role=alert]'), 'the alert')
  })
})

describe('the create dialog', () => {
  afterEach(clearPage)

  it('offers what is left, ticked, with its sums as Xero will have them', async () => {
    const scene = await open(makeOffer({lines: [makeLine(), makeLine({line: 'line-2', covered: '4', remaining: '6'})]}))
    expect(field(scene, 1, 'quantity').value).to.equal('6')
    expect(remark(scene, 1, 'quantity')).to.equal('6 of 10 left')
    expect(sums(scene)).to.deep.equal(['Subtotal1,360.00', '20% (VAT on Income)272.00', 'Total£1,632.00'])
    expect(textOf(primary(scene))).to.equal('Create draft invoice · £1,632.00')
    expect(read(scene)).to.contain('Create invoice from Job 12').and.to.contain('Bayside Club').and.to.contain('GBP')
    await expect(scene.button).to.be.accessible()
  })

  it('follows every keystroke with the sums', async () => {
    const scene = await open()
    await type(scene, 0, 'quantity', '2.5')
    await type(scene, 0, 'unitPrice', '99.99')
    expect(sums(scene)).to.deep.equal(['Subtotal249.98', '20% (VAT on Income)50.00', 'Total£299.98'])
    expect(remark(scene, 0, 'quantity')).to.equal('was 10')
    expect(remark(scene, 0, 'unitPrice')).to.equal('was 85.00')
    expect(field(scene, 0, 'unitPrice').value).to.equal('99.99')
  })

  it('counts tax by the mode of the document', async () => {
    const scene = await open(makeOffer({lines: [makeLine({quantity: '1', remaining: '1', unitPrice: '120.00'})]}))
    const mode = scene.dialog.renderRoot.querySelector('select')!
    const choose = async (value: string) => {
      mode.value = value
      mode.dispatchEvent(new Event('change'))
      await scene.dialog.updateComplete
    }
    await choose('inclusive')
    expect(sums(scene)).to.deep.equal(['Subtotal100.00', '20% (VAT on Income)20.00', 'Total£120.00'])
    await choose('none')
    expect(sums(scene)).to.deep.equal(['Subtotal120.00', 'Total£120.00'])
    expect(field<HTMLButtonElement>(scene, 0, 'taxCode').disabled).to.equal(true)
  })

  it('shows a mapped quantity without letting it be edited, and says why', async () => {
    const scene = await open(makeOffer({lines: [makeLine({mapped: true, quantity: '12.5', remaining: '12.5'})]}))
    expect(field(scene, 0, 'quantity')).to.equal(null)
    expect(textOf(row(scene, 0)))
      .to.contain('12.5')
      .and.to.contain('Mapped field')
  })

  it('shows a line that is covered in full, unticked, and beyond it only by agreement', async () => {
    const scene = await open(makeOffer({lines: [makeLine(), makeLine({line: 'line-2', covered: '10', remaining: '0'})]}))
    expect(field(scene, 1, 'tick').checked).to.equal(false)
    expect(remark(scene, 1, 'quantity')).to.equal('Invoiced in full')
    await tick(scene, 1)
    expect(remark(scene, 1, 'quantity')).to.equal('10 too many')
    expect(primary(scene).getAttribute('aria-disabled')).to.equal('true')
    expect(read(scene)).to.contain('Agree to go beyond what is left')
    scene.dialog.renderRoot.querySelector<HTMLInputElement>('.agree input')!.click()
    await scene.dialog.updateComplete
    primary(scene).click()
    await until(() => scene.client.asked('createDocument').length, 'the call')
    expect(scene.client.asked('createDocument')[0]!.overCover).to.equal(true)
  })

  it('marks at the cell, in words, what cannot be sent', async () => {
    const scene = await open(
      makeOffer({
        lines: [
          makeLine({description: '', unitPrice: null, taxCode: null, ledgerCode: null}),
          makeLine({line: 'line-2', ledgerCode: {id: 'ledger-820', from: 'line'}}),
          makeLine({line: 'line-3', ledgerCode: {id: 'gone', from: 'line'}}),
          makeLine({line: 'line-4'}),
        ],
      }),
    )
    expect(['description', 'unitPrice', 'taxCode', 'ledgerCode'].map((name) => remark(scene, 0, name))).to.deep.equal([
      'Enter a description',
      'Enter a price',
      'Choose a tax code',
      'Choose a ledger code',
    ])
    expect(remark(scene, 1, 'taxCode')).to.equal('Not with 825 Customer deposits')
    expect(remark(scene, 2, 'ledgerCode')).to.equal('No longer offered; choose another')
    const said: string[] = []
    for (const text of ['abc', '0', '-1', '1.23456', '12345678901', '']) {
      await type(scene, 3, 'quantity', text)
      said.push(remark(scene, 3, 'quantity'))
    }
    expect(said).to.deep.equal([
      'Not a number',
      'Must be more than 0',
      'Must be more than 0',
      'At most 4 decimal places',
      'At most 10 digits',
      'Enter a quantity',
    ])
    expect(read(scene)).to.contain('4 lines need attention.')
    expect(scene.client.asked('createDocument')).to.deep.equal([])
    await expect(scene.button).to.be.accessible()
  })

  it('says why nothing can be created while nothing is ticked', async () => {
    const scene = await open()
    await tick(scene, 0)
    expect(primary(scene).getAttribute('aria-disabled')).to.equal('true')
    expect(read(scene)).to.contain('Tick at least one line.')
    primary(scene).click()
    expect(scene.client.asked('createDocument')).to.deep.equal([])
    expect(sums(scene)).to.deep.equal(['Subtotal0.00', 'Total£0.00'])
  })

  it('refuses a negative total before Xero does', async () => {
    const scene = await open(makeOffer({lines: [makeLine({unitPrice: '-5.00'})]}))
    expect(read(scene)).to.contain('The total must not be negative.').and.to.contain('−£60.00')
  })

  it('says that no contact is linked, and leads on', async () => {
    let offer = makeOffer({contact: null})
    const contact = makeCard('contact')
    const scene = await open(() => offer, {searchTargets: () => ({candidates: [], more: false})})
    scene.client.answers.offerDocument = () => offer
    expect(read(scene)).to.contain('Bayside Club Ltd is not linked to a contact yet')
    expect(primary(scene).getAttribute('aria-disabled')).to.equal('true')
    await expect(scene.button).to.be.accessible()
    named(scene.dialog.renderRoot, 'Link')!.click()
    await until(
      () => scene.dialog.renderRoot.querySelector('xero-link-dialog')?.renderRoot.querySelector('dialog[open]'),
      'the search',
    )
    offer = makeOffer()
    scene.client.announce({of: 'card', card: contact})
    await until(() => !read(scene).includes('is not linked'), 'the offer with a contact')
    expect(primary(scene).getAttribute('aria-disabled')).to.equal(null)
  })

  it('says when the record has no lines, and when the offer cannot be read', async () => {
    const none = await press(await showButton(cardClient(job(), {offerDocument: () => makeOffer({lines: []})})))
    await until(() => textOf(none.renderRoot.querySelector('dialog')).includes('has no lines'), 'the sentence')
    let broken = true
    const client = cardClient(job(), {
      offerDocument: () => {
        if (broken) throw new KitError('provider-unavailable', 'down')
        return makeOffer()
      },
    })
    const failing = await press(await showButton(client))
    await until(() => failing.renderRoot.querySelector('[role=alert]'), 'the alert')
    broken = false
    named(failing.renderRoot, 'Try again')!.click()
    await until(() => failing.renderRoot.querySelector('.lines'), 'the lines')
  })
})

describe('sending from the create dialog', () => {
  afterEach(clearPage)

  it('sends what is seen, once for a double click, and tells card and page', async () => {
    const answer = Promise.withResolvers<PushAnswer>()
    const scene = await open(makeOffer({lines: [makeLine(), makeLine({line: 'line-2'})]}), {createDocument: () => answer.promise})
    const events: Event[] = []
    document.addEventListener('xero-invoice-create', (event) => events.push(event), {once: true})
    await tick(scene, 1)
    primary(scene).click()
    primary(scene).click()
    await until(() => scene.client.asked('createDocument').length, 'the call')
    await scene.dialog.updateComplete
    primary(scene).click()
    const asked = scene.client.asked('createDocument')
    expect(asked.length).to.equal(1)
    const {push, ...sent} = asked[0]!
    expect(push).to.match(/^[0-9a-f]{32}$/)
    expect(sent).to.deep.equal({
      key,
      kind: 'invoice',
      organisation: 'org-uk',
      contact: 'contact-1',
      currency: 'GBP',
      taxMode: 'exclusive',
      date: '2026-11-12',
      due: '2026-12-12',
      reference: 'JOB-12',
      lines: [
        {
          line: 'line-1',
          description: 'Site survey',
          quantity: '10',
          unitPrice: '85',
          taxCode: 'OUTPUT2',
          ledgerCode: 'ledger-200',
        },
      ],
      expected: {subtotal: '850.00', tax: '170.00', total: '1020.00'},
      overCover: false,
    })
    answer.resolve(made())
    await until(() => events.length, 'the event')
    await scene.dialog.updateComplete
    expect(read(scene)).to.contain('Draft invoice INV-0042 created').and.to.contain('£1,020.00 for Bayside Club')
    expect(read(scene).match(/created/g), 'said once').to.have.length(1)
    expect(scene.client.announced.map(({of}) => of)).to.deep.equal(['card'])
    await expect(scene.button).to.be.accessible()
    named(scene.dialog.renderRoot, 'Done')!.click()
    await scene.dialog.updateComplete
    expect(scene.dialog.renderRoot.querySelector('dialog')).to.equal(null)
    expect(sessionStorage.length).to.equal(0)
  })

  it('says when Xero’s total differs', async () => {
    const document = makeDocument({total: '1020.01', expectedTotal: '1020.00'})
    const scene = await open(makeOffer(), {createDocument: () => made({state: 'confirmed-mismatch', document})})
    primary(scene).click()
    await until(() => read(scene).includes('Xero’s total is £1,020.01; here it was £1,020.00'), 'the difference')
  })

  it('checks an unknown outcome until it is known, and never calls it failed', async () => {
    let turn = 0
    const gate = Promise.withResolvers<void>()
    const scene = await open(makeOffer(), {
      createDocument: () => made({state: 'checking', askAgainAfter: 0, document: null}),
      readPush: async () => {
        await gate.promise
        return ++turn < 3 ? made({state: 'checking', askAgainAfter: 0, document: null}) : made()
      },
    })
    primary(scene).click()
    await until(() => read(scene).includes('Checking with Xero…'), 'the check')
    expect(read(scene)).to.not.match(/fail|wrong/i)
    expect(primary(scene).getAttribute('aria-disabled')).to.equal('true')
    const fields = ['tick', 'description', 'quantity', 'unitPrice', 'taxCode', 'ledgerCode'].map((name) => field(scene, 0, name))
    expect(fields.every(({disabled}) => disabled)).to.equal(true)
    gate.resolve()
    await until(() => read(scene).includes('Draft invoice INV-0042 created'), 'the outcome')
    expect(scene.client.asked('createDocument').length).to.equal(1)
    expect(new Set(scene.client.asked('readPush').map(({push}) => push)).size).to.equal(1)
  })

  it('sends nothing before the code is there that finds out what becomes of it', async () => {
    const scene = await open()
    const {want} = dialogParts
    dialogParts.want = () => Promise.reject(new KitError('offline', 'Failed to fetch'))
    primary(scene).click()
    primary(scene).click()
    await until(() => read(scene).includes('The server cannot be reached'), 'the alert')
    expect(scene.client.asked('createDocument')).to.deep.equal([])
    dialogParts.want = want
    primary(scene).click()
    await until(() => read(scene).includes('Draft invoice INV-0042 created'), 'the outcome')
    expect(scene.client.asked('createDocument').length).to.equal(1)
  })

  it('asks what became of it when no answer came, before it calls anything a failure', async () => {
    const scene = await open(makeOffer(), {
      createDocument: () => {
        throw new KitError('offline', 'gone')
      },
      readPush: () => made(),
    })
    primary(scene).click()
    await until(() => read(scene).includes('Draft invoice INV-0042 created'), 'the outcome')
    expect(scene.client.asked('readPush')[0]!.push).to.equal(scene.client.asked('createDocument')[0]!.push)
  })

  it('keeps all that was typed when it never arrived, and sends it again as the same intent', async () => {
    let online = false
    const scene = await open(makeOffer(), {
      createDocument: () => {
        if (!online) throw new KitError('offline', 'gone')
        return made()
      },
      readPush: () => {
        throw new KitError('not-found', 'never seen')
      },
    })
    await type(scene, 0, 'quantity', '3')
    primary(scene).click()
    await until(() => scene.dialog.renderRoot.querySelector('[role=alert]'), 'the alert')
    expect(field(scene, 0, 'quantity').value).to.equal('3')
    await expect(scene.button).to.be.accessible()
    online = true
    named(scene.dialog.renderRoot, 'Try again')!.click()
    await until(() => read(scene).includes('created'), 'the outcome')
    const [first, second] = scene.client.asked('createDocument')
    expect(second).to.deep.equal(first)
  })

  it('shows what Xero said at the lines, in its words, and takes the next try for another intent', async () => {
    let refuse = true
    const complaints = [
      {path: 'lines.0.unitPrice', message: 'Price is out of range'},
      {path: '', message: 'The contact has no address'},
    ]
    const scene = await open(
      makeOffer({lines: [makeLine({line: 'a', description: 'First'}), makeLine({line: 'b', description: 'Second'})]}),
      {
        createDocument: () => (refuse ? made({state: 'rejected', complaints, document: null}) : made()),
      },
    )
    await tick(scene, 0)
    primary(scene).click()
    await until(() => read(scene).includes('Xero did not accept this'), 'the refusal')
    expect(read(scene)).to.contain('The contact has no address').and.to.contain('Second: Price is out of range')
    await until(() => remark(scene, 1, 'unitPrice') === 'Price is out of range', 'the words at the cell')
    await expect(scene.button).to.be.accessible()
    refuse = false
    await type(scene, 1, 'unitPrice', '84')
    expect(remark(scene, 1, 'unitPrice')).to.equal('was 85.00')
    primary(scene).click()
    await until(() => read(scene).includes('created'), 'the outcome')
    const [first, second] = scene.client.asked('createDocument')
    expect(second!.push).to.not.equal(first!.push)
  })

  it('takes what the server complains of as a refusal at the lines', async () => {
    const complaints = [{path: 'lines.0.quantity', message: 'Quantity is out of range'}]
    const scene = await open(makeOffer(), {
      createDocument: () => {
        throw new KitError('provider-refused', 'no', {complaints})
      },
    })
    primary(scene).click()
    await until(() => remark(scene, 0, 'quantity') === 'Quantity is out of range', 'the words at the cell')
  })

  it('asks a person to look where nobody can find out, and lets them go on', async () => {
    const scene = await open(makeOffer(), {createDocument: () => made({state: 'needs-human', document: null})})
    primary(scene).click()
    await until(() => read(scene).includes('Xero did not say whether this was created.'), 'the sentence')
    expect(primary(scene).getAttribute('aria-disabled')).to.equal('true')
    await expect(scene.button).to.be.accessible()
    scene.client.answers.createDocument = () => made()
    named(scene.dialog.renderRoot, 'It is not there')!.click()
    await scene.dialog.updateComplete
    primary(scene).click()
    await until(() => read(scene).includes('created'), 'the outcome')
    const [first, second] = scene.client.asked('createDocument')
    expect(second!.push).to.not.equal(first!.push)
  })

  it('keeps the push id of what may have arrived, though the person closes and throws it away', async () => {
    const scene = await open(makeOffer(), {
      createDocument: () => {
        throw new KitError('offline', 'gone')
      },
      readPush: () => {
        throw new KitError('offline', 'gone')
      },
    })
    await type(scene, 0, 'quantity', '3')
    primary(scene).click()
    await until(() => scene.dialog.renderRoot.querySelector('[role=alert]'), 'the alert')
    named(scene.dialog.renderRoot, 'Cancel')!.click()
    await scene.dialog.updateComplete
    named(scene.dialog.renderRoot, 'Throw away')!.click()
    await scene.dialog.updateComplete
    scene.client.answers.readPush = () => made()
    const again = await press(scene.button)
    await until(() => textOf(again.renderRoot.querySelector('dialog')).includes('Draft invoice INV-0042 created'), 'the outcome')
    expect(scene.client.asked('readPush').at(-1)!.push).to.equal(scene.client.asked('createDocument')[0]!.push)
    expect(scene.client.asked('createDocument').length).to.equal(1)
  })

  it('begins anew once the card has found out what became of it', async () => {
    const scene = await open(makeOffer(), {
      createDocument: () => made({state: 'checking', askAgainAfter: 60, document: null}),
    })
    primary(scene).click()
    await until(() => read(scene).includes('Checking with Xero…'), 'the check')
    named(scene.dialog.renderRoot, 'Close')!.click()
    await scene.dialog.updateComplete
    scene.client.announce({of: 'card', card: job({documents: [makeDocument()]})})
    expect(sessionStorage.length).to.equal(0)
  })

  it('says when another organisation was connected meanwhile, and opens anew', async () => {
    const scene = await open(makeOffer(), {
      createDocument: () => {
        throw new KitError('organisation-changed', 'moved')
      },
    })
    primary(scene).click()
    await until(() => read(scene).includes('Demo Company (UK) is no longer the connected organisation'), 'the sentence')
    expect(primary(scene).getAttribute('aria-disabled')).to.equal('true')
    scene.client.answers.offerDocument = () => makeOffer({organisation: elsewhere})
    named(scene.dialog.renderRoot, 'Open it anew')!.click()
    await until(() => !read(scene).includes('no longer the connected'), 'the new offer')
    primary(scene).click()
    await until(() => scene.client.asked('createDocument').length === 2, 'the second call')
    expect(scene.client.asked('createDocument')[1]!.organisation).to.equal(elsewhere.id)
  })

  it('shows anew what is left when somebody else was quicker', async () => {
    const scene = await open(makeOffer(), {
      createDocument: () => {
        throw new KitError('line-covered', 'too late')
      },
    })
    scene.client.answers.offerDocument = () => makeOffer({lines: [makeLine({covered: '7', remaining: '3'})]})
    primary(scene).click()
    await until(() => read(scene).includes('Somebody else has put some of these lines'), 'the sentence')
    await until(() => field(scene, 0, 'quantity').value === '3', 'the remainder')
  })

  it('says so too where nothing is left, whatever is complained of', async () => {
    const scene = await open(makeOffer(), {
      createDocument: () => {
        throw new KitError('line-covered', 'too late', {complaints: [{path: 'lines.0.quantity', message: 'Nothing is left'}]})
      },
    })
    scene.client.answers.offerDocument = () => makeOffer({lines: [makeLine({covered: '10', remaining: '0'})]})
    primary(scene).click()
    await until(() => read(scene).includes('Somebody else has put some of these lines'), 'the sentence')
    await until(() => !field(scene, 0, 'tick').checked, 'the line that is covered')
    expect(remark(scene, 0, 'quantity')).to.equal('Invoiced in full')
    expect(read(scene)).not.to.contain('did not accept')
  })

  it('keeps what was typed, and the same push id, over a reload', async () => {
    const first = await open()
    await type(first, 0, 'quantity', '4')
    dispatchEvent(new Event('pagehide'))
    first.button.remove()
    const second = await open()
    expect(field(second, 0, 'quantity').value).to.equal('4')
    expect(read(second)).to.contain('What you entered before is still here.')
    primary(second).click()
    await until(() => read(second).includes('created'), 'the outcome')
    const third = await open()
    expect(field(third, 0, 'quantity').value).to.equal('10')
  })

  it('writes what was typed before a reload as the language then writes numbers', async () => {
    const first = await open()
    await type(first, 0, 'unitPrice', '1.234')
    dispatchEvent(new Event('pagehide'))
    first.button.remove()
    const button = await showButton(first.client)
    button.locale = makeLocale('de')
    const dialog = await press(button)
    await until(() => dialog.renderRoot.querySelector('.lines'), 'the lines')
    expect(field({...first, dialog}, 0, 'unitPrice').value).to.equal('1,234')
  })

  it('looks for the answer first when the page was reloaded after sending', async () => {
    const never = new Promise<PushAnswer>(() => undefined)
    const first = await open(makeOffer(), {createDocument: () => never})
    primary(first).click()
    const [sent] = await until(
      () => first.client.asked('createDocument').length > 0 && first.client.asked('createDocument'),
      'the call',
    )
    first.button.remove()
    const button = await showButton(cardClient(job(), {offerDocument: () => makeOffer(), readPush: () => made()}))
    const dialog = await press(button)
    await until(() => textOf(dialog.renderRoot.querySelector('dialog')).includes('Draft invoice INV-0042 created'), 'the outcome')
    expect((button.client as CardClient).asked('readPush')).to.deep.equal([{push: sent!.push}])
  })
})

describe('the lines of the create dialog', () => {
  afterEach(clearPage)

  for (const count of [1000, 5000]) {
    it(`stay within 1,200 nodes with ${count} lines`, async () => {
      const scene = await open(makeOffer({lines: manyLines(count)}))
      expect(nodesOf(scene.button.renderRoot)).to.be.at.most(1200)
      expect(scene.dialog.renderRoot.querySelector('[role=table]')!.getAttribute('aria-rowcount')).to.equal(String(count + 1))
      const scroller = scene.dialog.renderRoot.querySelector('.scroller')!
      scroller.scrollTop = scroller.scrollHeight
      await until(() => row(scene, count - 1), 'the last line')
      expect(row(scene, count - 1)!.getAttribute('aria-rowindex')).to.equal(String(count + 1))
      expect(nodesOf(scene.button.renderRoot)).to.be.at.most(1200)
    })
  }

  it('render one row again for one keystroke', async () => {
    const scene = await open(makeOffer({lines: manyLines(1000)}))
    const before = scene.dialog.drawn
    await type(scene, 3, 'quantity', '7')
    expect(scene.dialog.drawn - before).to.equal(1)
    await tick(scene, 4)
    expect(scene.dialog.drawn - before).to.equal(2)
  })

  it('keep the line with focus while it is scrolled out of sight', async () => {
    const scene = await open(makeOffer({lines: manyLines(1000)}))
    field(scene, 2, 'quantity').focus()
    const scroller = scene.dialog.renderRoot.querySelector('.scroller')!
    scroller.scrollTop = 30_000
    await until(
      () => [...scene.dialog.renderRoot.querySelectorAll('.row')].some((line) => Number(line.getAttribute('data-index')) > 50),
      'lines further down',
    )
    expect(row(scene, 2)).to.not.equal(null)
    expect(scene.dialog.shadowRoot!.activeElement).to.equal(field(scene, 2, 'quantity'))
    scroller.scrollTop = 0
    await until(() => row(scene, 0), 'the first line')
    expect(scene.dialog.shadowRoot!.activeElement).to.equal(field(scene, 2, 'quantity'))
  })

  it('are ticked all at once, but for those covered in full', async () => {
    const lines = [...manyLines(999), makeLine({line: 'full', covered: '10', remaining: '0'})]
    const scene = await open(makeOffer({lines}))
    const all = scene.dialog.renderRoot.querySelector<HTMLInputElement>('.all input')!
    all.click()
    await scene.dialog.updateComplete
    expect(read(scene)).to.contain('Tick at least one line.')
    all.click()
    await scene.dialog.updateComplete
    expect(textOf(scene.dialog.renderRoot.querySelector('.bar [role=status]'))).to.equal('999 of 1,000 ticked')
  })

  it('are found by what they say', async () => {
    const scene = await open(makeOffer({lines: manyLines(1000)}))
    const find = scene.dialog.renderRoot.querySelector<HTMLInputElement>('[type=search]')!
    find.value = 'line 77'
    find.dispatchEvent(new Event('input'))
    await scene.dialog.updateComplete
    const found = [...scene.dialog.renderRoot.querySelectorAll('.row')].map((line) => line.getAttribute('data-index'))
    expect(found.slice(0, 3)).to.deep.equal(['76', '769', '770'])
    find.value = 'nothing of the kind'
    find.dispatchEvent(new Event('input'))
    await scene.dialog.updateComplete
    expect(textOf(scene.dialog.renderRoot.querySelector('.none'))).to.equal('No line matches “nothing of the kind”.')
  })

  it('offer only legal codes; those that cannot be used say why', async () => {
    const scene = await open(makeOffer({lines: [makeLine({ledgerCode: {id: 'ledger-820', from: 'line'}})]}))
    expect(scene.dialog.renderRoot.querySelectorAll('[role=option]').length).to.equal(0)
    field(scene, 0, 'taxCode').click()
    const options = await until(() => {
      const all = [...scene.dialog.renderRoot.querySelectorAll('[role=option]')]
      return all.length === 4 && all
    }, 'the options')
    expect(options.map((option) => option.getAttribute('aria-disabled'))).to.deep.equal([null, 'true', 'true', 'true'])
    expect(textOf(options[1])).to.contain('Cannot be used with 825 Customer deposits')
    await expect(scene.button).to.be.accessible()
    ;(options[0] as HTMLElement).click()
    await until(() => remark(scene, 0, 'taxCode') === 'was 20% (VAT on Income)', 'the choice')
    await until(() => scene.dialog.shadowRoot!.activeElement === field(scene, 0, 'taxCode'), 'focus back on the cell')
    expect(sums(scene)).to.deep.equal(['Subtotal850.00', 'No VAT0.00', 'Total£850.00'])
  })
})

describe('the keyboard in the create dialog', () => {
  afterEach(clearPage)

  it('goes down and up a column with Enter and arrows', async () => {
    const scene = await open(makeOffer({lines: manyLines(1000)}))
    field(scene, 0, 'quantity').focus()
    await sendKeys({press: 'Enter'})
    await until(() => scene.dialog.shadowRoot!.activeElement === field(scene, 1, 'quantity'), 'the next line')
    await sendKeys({press: 'ArrowUp'})
    await until(() => scene.dialog.shadowRoot!.activeElement === field(scene, 0, 'quantity'), 'the line before')
  })

  it('asks on Escape only when something was changed', async () => {
    const scene = await open()
    await type(scene, 0, 'quantity', '4')
    await sendKeys({press: 'Escape'})
    await until(() => read(scene).includes('Throw away what you entered?'), 'the question')
    named(scene.dialog.renderRoot, 'Keep editing')!.click()
    await scene.dialog.updateComplete
    expect(field(scene, 0, 'quantity').value).to.equal('4')
    await sendKeys({press: 'Escape'})
    await scene.dialog.updateComplete
    named(scene.dialog.renderRoot, 'Throw away')!.click()
    await scene.dialog.updateComplete
    expect(scene.dialog.renderRoot.querySelector('dialog')).to.equal(null)
    const again = await press(scene.button)
    await until(() => again.renderRoot.querySelector('.lines'), 'the lines')
    await sendKeys({press: 'Escape'})
    await until(() => !again.renderRoot.querySelector('dialog'), 'the closing')
    expect(scene.button.shadowRoot!.activeElement).to.equal(named(scene.button.renderRoot, 'Create Invoice'))
  })

  it('shows its shortcuts on “?”, and sends on Ctrl Enter', async () => {
    const scene = await open()
    field(scene, 0, 'tick').focus()
    await sendKeys({press: '?'})
    await until(() => read(scene).includes('Show or hide these shortcuts'), 'the shortcuts')
    await expect(scene.button).to.be.accessible()
    await sendKeys({press: 'Control+Enter'})
    await until(() => scene.client.asked('createDocument').length, 'the call')
  })
})
