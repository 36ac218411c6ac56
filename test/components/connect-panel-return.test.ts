import {expect, html} from '@open-wc/testing'
import '../../components/connect-panel/define.ts'
import type {ConnectPanel} from '../../components/connect-panel/connect-panel.ts'
import {failures, KitError, type FailureCode} from '../../src/contract/failure.ts'
import {fakeClient, type Answers, type FakeClient} from './support/fake-client.ts'
import {british, makeChoice, makeConnection, makeOverview} from './support/make.ts'
import {find, mount, named, settled, textOf} from './support/mount.ts'
import {until} from './support/place.ts'

const open = (client: FakeClient) =>
  mount<ConnectPanel>(html`<xero-connect-panel .client=${client} .locale=${british}></xero-connect-panel>`)

const returned = (answers: Answers) =>
  fakeClient({getConnection: () => makeOverview({pending: {provider: 'xero', stage: 'returned'}}), ...answers})

const alerts = (panel: ConnectPanel) => textOf(panel.shadowRoot!.querySelector('[role=alert]'))
const said = (panel: ConnectPanel) => textOf(find(panel, '.messages [role=status]'))
const uk = makeChoice()
const nz = makeChoice({id: 'org-nz', name: 'Demo Company (NZ)'})
const inNewZealand = makeConnection({
  organisation: {...makeConnection().organisation, id: 'org-nz', name: 'Demo Company (NZ)', country: 'NZ'},
})

async function pick(panel: ConnectPanel, index: number) {
  const picker = find(panel, 'xero-org-picker')
  picker.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')[index]!.click()
  await settled(panel)
}

describe('coming back from the sign-in', () => {
  it('finishes the connection and says so once', async () => {
    const client = returned({finishConnect: () => ({outcome: 'connected', connection: makeConnection()})})
    const panel = await open(client)
    // The first to need the dialogs' code brings it.
    await until(() => said(panel), 'what was done')
    expect(said(panel)).to.equal('Successfully connected to Xero')
    expect(client.called('finishConnect')).to.equal(1)
    expect(client.announced).to.deep.equal([{of: 'connection'}])
    await expect(panel).to.be.accessible()
    client.answers.getConnection = () => makeOverview({connection: makeConnection()})
    const reloaded = await open(client)
    expect(said(reloaded)).to.equal('')
    expect(client.called('finishConnect')).to.equal(1)
  })

  it('finishes once for two panels on a page', async () => {
    const client = returned({finishConnect: () => ({outcome: 'connected', connection: makeConnection()})})
    await mount<ConnectPanel>(
      html`<div>
        <xero-connect-panel .client=${client} .locale=${british}></xero-connect-panel>
        <xero-connect-panel .client=${client} .locale=${british}></xero-connect-panel>
      </div>`,
    )
    expect(client.called('finishConnect')).to.equal(1)
  })

  it('finishes it too where the server is reached only later', async () => {
    const client = returned({
      getConnection: () => Promise.reject(new KitError('offline', 'no net')),
      finishConnect: () => ({outcome: 'connected', connection: makeConnection()}),
    })
    const panel = await open(client)
    client.answers.getConnection = () => makeOverview({pending: {provider: 'xero', stage: 'returned'}})
    dispatchEvent(new Event('online'))
    await settled(panel)
    expect(said(panel)).to.equal('Successfully connected to Xero')
    expect(client.called('finishConnect')).to.equal(1)
  })

  const ends: FailureCode[] = [
    'connect-cancelled',
    'connect-refused',
    'connect-read-only',
    'connect-no-organisation',
    'connect-organisation-taken',
    'connect-state',
    'connect-replayed',
    'connect-code-used',
    'connect-expired',
  ]

  it('gives each way of failing a sentence of its own, and leaves nothing half-connected', async () => {
    const sentences = new Set<string>()
    for (const code of ends) {
      const client = returned({finishConnect: () => Promise.reject(new KitError(code, 'x'))})
      const panel = await open(client)
      client.answers.getConnection = () => makeOverview()
      expect(said(panel)).to.equal('')
      sentences.add(alerts(panel))
      panel.remove()
    }
    expect(ends).to.deep.equal(Object.keys(failures).filter((code) => code.startsWith('connect-')))
    expect(sentences.size).to.equal(ends.length)
    expect([...sentences].every((sentence) => sentence.length > 30)).to.equal(true)
  })

  it('reads a failure from the address once, and cleans the address', async () => {
    const before = location.href
    history.replaceState(null, '', '?tab=accounting&accounting-result=connect-cancelled#here')
    const panel = await open(fakeClient({getConnection: () => makeOverview()}))
    expect(alerts(panel)).to.contain('The connection to Xero was cancelled')
    expect(location.search + location.hash).to.equal('?tab=accounting#here')
    const reloaded = await open(fakeClient({getConnection: () => makeOverview()}))
    expect(alerts(reloaded)).to.equal('')
    history.replaceState(null, '', before)
  })

  it('ignores a result that is none of ours', async () => {
    const before = location.href
    history.replaceState(null, '', '?accounting-result=%3Cscript%3E')
    const panel = await open(fakeClient({getConnection: () => makeOverview()}))
    expect(alerts(panel)).to.equal('')
    history.replaceState(null, '', before)
  })
})

describe('choosing an organisation', () => {
  const choosing = (answers: Answers = {}) =>
    returned({finishConnect: () => ({outcome: 'choose', organisations: [uk, nz]}), ...answers})

  it('connects to the one that is selected, and to none before', async () => {
    const client = choosing({chooseOrganisation: () => ({connection: inNewZealand})})
    const panel = await open(client)
    expect(textOf(find(panel, 'dialog h2'))).to.equal('Select Xero Organisation')
    expect(named(panel, 'Connect to Selected Organisation').disabled).to.equal(true)
    await pick(panel, 1)
    await expect(panel).to.be.accessible()
    named(panel, 'Connect to Selected Organisation').click()
    await settled(panel)
    expect(client.calls.at(-1)).to.deep.equal({route: 'chooseOrganisation', input: {organisation: 'org-nz'}})
    expect(panel.shadowRoot!.querySelector('dialog')).to.equal(null)
    expect(said(panel)).to.equal('Successfully connected to Xero')
  })

  it('connects nothing when the dialog is closed', async () => {
    const client = choosing({abandonConnect: () => makeOverview()})
    const panel = await open(client)
    named(panel, 'Close').click()
    await settled(panel)
    expect(client.called('abandonConnect')).to.equal(1)
    expect(panel.shadowRoot!.querySelector('dialog')).to.equal(null)
    expect(named(panel, 'Connect to Xero')).to.not.equal(undefined)
  })

  it('says in the dialog why it failed, and keeps the choice', async () => {
    const client = choosing({chooseOrganisation: () => Promise.reject(new KitError('connect-organisation-taken', 'x'))})
    const panel = await open(client)
    await pick(panel, 0)
    named(panel, 'Connect to Selected Organisation').click()
    await settled(panel)
    expect(textOf(find(panel, 'dialog [role=alert]'))).to.contain('This organisation is connected to another workspace')
    expect(named(panel, 'Connect to Selected Organisation').disabled).to.equal(false)
    await expect(panel).to.be.accessible()
  })

  it('sends one request for two clicks', async () => {
    const client = choosing({chooseOrganisation: () => new Promise(() => {})})
    const panel = await open(client)
    await pick(panel, 0)
    const button = named(panel, 'Connect to Selected Organisation')
    button.click()
    button.click()
    await settled(panel)
    expect(client.called('chooseOrganisation')).to.equal(1)
  })
})

describe('changing the organisation', () => {
  const connected = (answers: Answers = {}) =>
    fakeClient({
      getConnection: () => makeOverview({connection: makeConnection()}),
      listOrganisations: () => ({organisations: [{...uk, current: true}, nz]}),
      ...answers,
    })

  async function openChooser(client: FakeClient) {
    const panel = await open(client)
    named(panel, 'More actions for Xero').click()
    await settled(panel)
    named(panel, 'Change Organisation').click()
    await settled(panel)
    return panel
  }

  it('says what will no longer resolve, then changes', async () => {
    const client = connected({changeOrganisation: () => ({connection: inNewZealand})})
    const panel = await openChooser(client)
    await pick(panel, 1)
    expect(textOf(find(panel, 'dialog'))).to.contain('38 links and 12 documents belong to Demo Company (UK)')
    await expect(panel).to.be.accessible()
    named(panel, 'Connect to Selected Organisation').click()
    await settled(panel)
    expect(said(panel)).to.equal('Demo Company (NZ) is now the connected organisation')
    expect(textOf(find(panel, '.provider'))).to.contain('New Zealand')
  })

  it('does nothing when the connected one is chosen', async () => {
    const client = connected()
    const panel = await openChooser(client)
    await pick(panel, 1)
    await pick(panel, 0)
    named(panel, 'Connect to Selected Organisation').click()
    await settled(panel)
    expect(client.called('changeOrganisation')).to.equal(0)
    expect(panel.shadowRoot!.querySelector('dialog')).to.equal(null)
  })

  it('says so where there is only one, and leads on to allow another', async () => {
    const client = connected({
      listOrganisations: () => ({organisations: [{...uk, current: true}]}),
      startConnect: () => new Promise(() => {}),
    })
    const panel = await openChooser(client)
    expect(textOf(find(panel, 'dialog'))).to.contain('Your Xero login gave access to Demo Company (UK) only.')
    await expect(panel).to.be.accessible()
    named(panel, 'Allow another in Xero').click()
    await settled(panel)
    expect(client.called('startConnect')).to.equal(1)
  })
})
