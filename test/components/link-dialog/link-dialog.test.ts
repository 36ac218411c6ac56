import {expect} from '@open-wc/testing'
import {sendKeys} from '@web/test-runner-commands'
import '../../../components/record-card/define.ts'
import type {LinkDialog} from '../../../components/link-dialog/link-dialog.ts'
import type {RecordCard} from '../../../components/record-card/record-card.ts'
import type {RecordLinkEvent} from '../../../components/record-card/record-link-event.ts'
import type {Candidate, Candidates, Card} from '../../../src/contract/card.ts'
import {KitError} from '../../../src/contract/failure.ts'
import {cardClient, type CardClient} from '../support/card-client.ts'
import type {Answers} from '../support/fake-client.ts'
import {makeCard, makeLink} from '../support/make-card.ts'
import {makePush} from '../support/make-offer.ts'
import {textOf} from '../support/mount.ts'
import {clearPage, named, place, until} from '../support/place.ts'

const candidate = (rest: Partial<Candidate> = {}): Candidate => ({
  kind: 'contact',
  id: 'contact-1',
  name: 'Bayside Club',
  detail: 'bob@bayside.club',
  archived: false,
  linkedTo: null,
  ...rest,
})
const found = (...candidates: Candidate[]): Candidates => ({candidates, more: false})
const linked = () => makeCard('contact', {link: makeLink()})

async function open(answers: Answers = {}, card: Card = makeCard('contact')) {
  const client = cardClient(card, {searchTargets: () => found(candidate()), link: () => ({card: linked()}), ...answers})
  const host = await place<RecordCard>('xero-record-card', client)
  const button = await until(() => named(host.renderRoot, 'Link'), 'the button')
  button.focus()
  button.click()
  const dialog = await until(() => host.renderRoot.querySelector<LinkDialog>('xero-link-dialog'), 'the dialog')
  await until(() => dialog.renderRoot.querySelector('dialog[open]'), 'it to open')
  return {client, host, dialog}
}
const read = (dialog: LinkDialog) => textOf(dialog.renderRoot.querySelector('dialog'))
const results = (dialog: LinkDialog) => [...dialog.renderRoot.querySelectorAll<HTMLElement>('.result')]
const field = (dialog: LinkDialog, id: string) => dialog.renderRoot.querySelector<HTMLInputElement>(`#${id}`)!
const fill = async (dialog: LinkDialog, id: string, value: string) => {
  const input = field(dialog, id)
  input.value = value
  input.dispatchEvent(new Event('input'))
  await dialog.updateComplete
}
const openForm = async (dialog: LinkDialog, words = 'Create a new contact in Xero') => {
  named(dialog.renderRoot, words)!.click()
  await until(() => field(dialog, 'new-name'), 'the form')
}
const submit = (dialog: LinkDialog) => named(dialog.renderRoot, 'Create and link')!.click()
const sentTo = (client: CardClient) => client.asked('createTarget')

describe('the link dialog', () => {
  afterEach(clearPage)

  it('begins with what the record is called, and links what is chosen', async () => {
    const {client, host, dialog} = await open()
    const events: RecordLinkEvent[] = []
    host.addEventListener('xero-record-link', (event) => events.push(event))
    const [result] = await until(() => results(dialog).length > 0 && results(dialog), 'the results')
    expect(client.asked('searchTargets')).to.deep.equal([{kind: 'contact', q: 'Bayside Club Ltd'}])
    expect(dialog.shadowRoot!.activeElement).to.equal(field(dialog, 'query'))
    const {selectionStart, selectionEnd, value} = field(dialog, 'query')
    expect([selectionStart, selectionEnd]).to.deep.equal([0, value.length])
    await expect(host).to.be.accessible()
    result!.click()
    result!.click()
    await until(() => events.length, 'the event')
    expect(client.asked('link')).to.deep.equal([
      {key: {collection: 'customers', record: '7'}, organisation: 'org-uk', target: {kind: 'contact', id: 'contact-1'}},
    ])
    expect(client.announced.length).to.equal(1)
    await until(() => textOf(host.renderRoot.querySelector('.card')).includes('Linked'), 'the linked card')
  })

  it('waits for a pause in typing, gives up the question before, and shows no late answer', async () => {
    const answers: {q: string; signal: AbortSignal; answer: PromiseWithResolvers<Candidates>}[] = []
    const {client, dialog} = await open({
      searchTargets: ({q}, {signal}) => {
        const answer = Promise.withResolvers<Candidates>()
        answers.push({q, signal: signal!, answer})
        return answer.promise
      },
    })
    for (const text of ['b', 'bo', 'boo']) await fill(dialog, 'query', text)
    await until(() => answers.length === 2, 'the second question')
    expect(client.asked('searchTargets').map(({q}) => q)).to.deep.equal(['Bayside Club Ltd', 'boo'])
    expect(answers[0]!.signal.aborted).to.equal(true)
    answers[1]!.answer.resolve(found(candidate({name: 'Boom FM'})))
    await until(() => results(dialog).length, 'the results')
    answers[0]!.answer.resolve(found(candidate({name: 'Too late'})))
    await answers[0]!.answer.promise
    await dialog.updateComplete
    expect(results(dialog).map(textOf)).to.deep.equal(['Boom FM bob@bayside.club'])
  })

  it('shows archived ones greyed, with the reason, and links none of them', async () => {
    const {client, host, dialog} = await open({searchTargets: () => found(candidate({archived: true}))})
    const [result] = await until(() => results(dialog).length > 0 && results(dialog), 'the results')
    expect(textOf(result!)).to.contain('Archived').and.to.contain('Restore it in Xero before linking it.')
    expect(result!.getAttribute('aria-disabled')).to.equal('true')
    result!.click()
    expect(client.asked('link')).to.deep.equal([])
    await expect(host).to.be.accessible()
  })

  it('asks before linking what another record is linked to', async () => {
    const {client, host, dialog} = await open({searchTargets: () => found(candidate({linkedTo: 'Bayside East'}))})
    const [result] = await until(() => results(dialog).length > 0 && results(dialog), 'the results')
    expect(textOf(result!)).to.contain('Linked to Bayside East')
    result!.click()
    await until(() => read(dialog).includes('is linked to Bayside East already'), 'the question')
    expect(client.asked('link')).to.deep.equal([])
    await expect(host).to.be.accessible()
    named(dialog.renderRoot, 'Link as well')!.click()
    await until(() => client.asked('link').length, 'the call')
  })

  it('says when nothing is found, and when the search fails', async () => {
    const none = await open({searchTargets: () => found()})
    await until(() => read(none.dialog).includes('Nothing in Xero matches “Bayside Club Ltd”.'), 'the sentence')
    await expect(none.host).to.be.accessible()
    const failing = await open({
      searchTargets: () => {
        throw new KitError('rate-limited', 'slow down')
      },
    })
    await until(() => failing.dialog.renderRoot.querySelector('[role=alert]'), 'the alert')
    failing.client.answers.searchTargets = () => found(candidate())
    named(failing.dialog.renderRoot, 'Try again')!.click()
    await until(() => results(failing.dialog).length, 'the results')
  })

  it('stays open and says why when linking fails', async () => {
    const {dialog} = await open({
      link: () => {
        throw new KitError('already-linked', 'taken')
      },
    })
    const [result] = await until(() => results(dialog).length > 0 && results(dialog), 'the results')
    result!.click()
    await until(() => read(dialog).includes('This is linked already'), 'the alert')
  })

  it('goes through the results with the arrow keys, and leaves with Escape to where it came from', async () => {
    const {host, dialog} = await open({searchTargets: () => found(candidate(), candidate({id: 'contact-2', name: 'Boom FM'}))})
    await until(() => results(dialog).length === 2, 'the results')
    await sendKeys({press: 'ArrowDown'})
    await sendKeys({press: 'ArrowDown'})
    expect(dialog.shadowRoot!.activeElement).to.equal(results(dialog)[1])
    await sendKeys({press: 'Escape'})
    await until(() => !dialog.renderRoot.querySelector('dialog'), 'it to close')
    expect(host.shadowRoot!.activeElement).to.equal(named(host.renderRoot, 'Link'))
  })
})

describe('creating from the link dialog', () => {
  afterEach(clearPage)

  it('is filled from the record and sent once', async () => {
    const answer = Promise.withResolvers<{push: ReturnType<typeof makePush>; card: Card}>()
    const {client, host, dialog} = await open({createTarget: () => answer.promise})
    await openForm(dialog)
    expect(field(dialog, 'new-name').value).to.equal('Bayside Club Ltd')
    expect(field(dialog, 'new-email').value).to.equal('bob@bayside.club')
    await expect(host).to.be.accessible()
    submit(dialog)
    submit(dialog)
    answer.resolve({push: makePush(), card: linked()})
    await until(() => textOf(host.renderRoot.querySelector('.card')).includes('Linked'), 'the linked card')
    const [sent, ...more] = sentTo(client)
    expect(more).to.deep.equal([])
    expect(sent!.target).to.deep.equal({kind: 'contact', name: 'Bayside Club Ltd', email: 'bob@bayside.club'})
    expect(sent!.push).to.match(/^[0-9a-f]{32}$/)
  })

  it('looks again on the way back from the form', async () => {
    const {client, dialog} = await open({
      searchTargets: () => {
        throw new KitError('rate-limited', 'slow down')
      },
    })
    await until(() => dialog.renderRoot.querySelector('[role=alert]'), 'the alert')
    await openForm(dialog)
    expect(dialog.renderRoot.querySelector('[role=alert]')).to.equal(null)
    client.answers.searchTargets = () => found(candidate())
    named(dialog.renderRoot, 'Back to search')!.click()
    await until(() => results(dialog).length, 'the results')
    expect(dialog.shadowRoot!.activeElement).to.equal(field(dialog, 'query'))
  })

  it('asks an item for its code', async () => {
    const item = makeCard('item', {suggestion: {name: 'Golf balls', email: null, code: null}})
    const {client, dialog} = await open({createTarget: () => ({push: makePush(), card: item})}, item)
    await openForm(dialog, 'Create a new item in Xero')
    submit(dialog)
    await until(() => read(dialog).includes('Enter a code.'), 'the words')
    expect(sentTo(client)).to.deep.equal([])
    expect(dialog.shadowRoot!.activeElement).to.equal(field(dialog, 'new-code'))
    await fill(dialog, 'new-code', 'GB1')
    submit(dialog)
    await until(() => sentTo(client).length, 'the call')
    expect(sentTo(client)[0]!.target).to.deep.equal({kind: 'item', name: 'Golf balls', code: 'GB1'})
  })

  it('offers the existing one when the name is taken', async () => {
    const {dialog, client} = await open({
      createTarget: () => {
        throw new KitError('name-taken', 'exists')
      },
    })
    await openForm(dialog)
    submit(dialog)
    await until(() => read(dialog).includes('Xero already has “Bayside Club Ltd”. Link the existing one instead:'), 'the offer')
    await until(() => results(dialog).length, 'the results')
    results(dialog)[0]!.click()
    await until(() => client.asked('link').length, 'the call')
  })

  it('shows what Xero said, and takes the next try for another intent', async () => {
    let refuse = true
    const {client, dialog, host} = await open({
      createTarget: () =>
        refuse
          ? {
              push: makePush({state: 'rejected', complaints: [{path: '', message: 'Email is not valid'}]}),
              card: makeCard('contact'),
            }
          : {push: makePush(), card: linked()},
    })
    await openForm(dialog)
    submit(dialog)
    await until(() => read(dialog).includes('Email is not valid'), 'the words')
    await expect(host).to.be.accessible()
    refuse = false
    submit(dialog)
    await until(() => sentTo(client).length === 2, 'the second call')
    expect(sentTo(client)[1]!.push).to.not.equal(sentTo(client)[0]!.push)
  })

  it('keeps what was typed and the push id when no answer came', async () => {
    const {client, dialog} = await open({
      createTarget: () => {
        throw new KitError('offline', 'gone')
      },
    })
    await openForm(dialog)
    await fill(dialog, 'new-name', 'Bayside Yachts')
    submit(dialog)
    await until(() => dialog.renderRoot.querySelector('[role=alert]'), 'the alert')
    expect(field(dialog, 'new-name').value).to.equal('Bayside Yachts')
    submit(dialog)
    await until(() => sentTo(client).length === 2, 'the second call')
    expect(sentTo(client)[1]).to.deep.equal(sentTo(client)[0])
  })

  it('checks an unknown outcome until it is known', async () => {
    const gate = Promise.withResolvers<void>()
    const {dialog, host} = await open({
      createTarget: () => ({push: makePush({state: 'checking', askAgainAfter: 0}), card: makeCard('contact')}),
      readPush: async () => {
        await gate.promise
        return {push: makePush(), card: linked()}
      },
    })
    await openForm(dialog)
    submit(dialog)
    await until(() => read(dialog).includes('Checking with Xero…'), 'the check')
    expect(read(dialog)).to.not.match(/fail|wrong/i)
    gate.resolve()
    await until(() => textOf(host.renderRoot.querySelector('.card')).includes('Linked'), 'the linked card')
  })

  it('asks on Escape only when something was changed', async () => {
    const {dialog} = await open()
    await openForm(dialog)
    await fill(dialog, 'new-name', 'Other')
    field(dialog, 'new-name').focus()
    await sendKeys({press: 'Escape'})
    await until(() => read(dialog).includes('Throw away what you entered?'), 'the question')
  })
})
