import {expect, html} from '@open-wc/testing'
import {sendKeys} from '@web/test-runner-commands'
import '../../components/connect-panel/define.ts'
import type {ConnectPanel} from '../../components/connect-panel/connect-panel.ts'
import type {ConnectRedirectEvent} from '../../components/connect-panel/connect-redirect-event.ts'
import {KitError} from '../../src/contract/failure.ts'
import type {ConnectionOverview} from '../../src/contract/connection.ts'
import {fakeClient, type Answers, type FakeClient} from './support/fake-client.ts'
import {british, makeConnection, makeOverview, quickBooks} from './support/make.ts'
import {find, focused, mount, named, settled, textOf} from './support/mount.ts'
import {until} from './support/place.ts'

const open = (client: FakeClient) =>
  mount<ConnectPanel>(html`<xero-connect-panel .client=${client} .locale=${british}></xero-connect-panel>`)

const shows = (overview: Partial<ConnectionOverview> = {}, answers: Answers = {}) =>
  fakeClient({getConnection: () => makeOverview(overview), ...answers})

const row = (panel: ConnectPanel, provider = 'xero') => textOf(find(panel, `[data-provider=${provider}]`))
const alerts = (panel: ConnectPanel) => textOf(panel.shadowRoot!.querySelector('[role=alert]'))
const said = (panel: ConnectPanel) => textOf(find(panel, '.messages [role=status]'))

async function openMenu(panel: ConnectPanel) {
  named(panel, 'More actions for Xero').click()
  await settled(panel)
}

describe('the connect panel', () => {
  it('lists the providers and offers to connect', async () => {
    const panel = await open(shows())
    expect(row(panel)).to.contain('Link records')
    expect(row(panel, 'quickbooks')).to.contain('Not available yet')
    expect(panel.shadowRoot!.querySelectorAll('[data-connect]')).to.have.lengthOf(1)
    await expect(panel).to.be.accessible()
  })

  it('shows at a glance what is connected and how it is', async () => {
    const panel = await open(shows({connection: makeConnection()}))
    expect(row(panel)).to.contain('Connected Demo Company (UK) United Kingdom Connected by Maya Fernandes on 12 Nov 2026')
    expect(row(panel)).to.contain('Reference data synced 5 minutes ago 14 tax codes, 98 ledger codes')
    await expect(panel).to.be.accessible()
  })

  it('goes to the sign-in with the address that it is given, and tells the page first', async () => {
    const client = shows({}, {startConnect: () => ({redirectTo: 'https://login.example/authorise'})})
    const panel = await open(client)
    let told: ConnectRedirectEvent | undefined
    panel.addEventListener('xero-connect-redirect', (event) => {
      told = event
      event.preventDefault()
    })
    named(panel, 'Connect to Xero').click()
    await settled(panel)
    expect(told?.address).to.equal('https://login.example/authorise')
    expect(client.calls.find(({route}) => route === 'startConnect')?.input).to.deep.equal({
      provider: 'xero',
      returnTo: location.pathname + location.search,
    })
  })

  it('starts once for two clicks', async () => {
    const client = shows({}, {startConnect: () => new Promise(() => {})})
    const panel = await open(client)
    const button = named(panel, 'Connect to Xero')
    button.click()
    button.click()
    await settled(panel)
    expect(client.called('startConnect')).to.equal(1)
    expect(textOf(button)).to.equal('Opening Xero…')
    await expect(panel).to.be.accessible()
  })

  it('reads its state again when another element changes it, and hears nothing once it is gone', async () => {
    const client = shows()
    const panel = await open(client)
    client.answers.getConnection = () => makeOverview({connection: makeConnection()})
    client.announce({of: 'connection'})
    await settled(panel)
    expect(row(panel)).to.contain('Connected by Maya Fernandes')
    panel.remove()
    expect(client.listeners.size).to.equal(0)
  })

  it('never lets a late answer replace a newer one', async () => {
    const slow = Promise.withResolvers<ConnectionOverview>()
    const client = shows()
    const panel = await open(client)
    client.answers.getConnection = () => slow.promise
    client.announce({of: 'connection'})
    client.answers.getConnection = () => makeOverview({connection: makeConnection()})
    client.announce({of: 'connection'})
    await settled(panel)
    slow.resolve(makeOverview())
    await settled(panel)
    expect(row(panel)).to.contain('Connected by')
  })
})

describe('the connect panel where something is not allowed', () => {
  it('says who can connect', async () => {
    const client = shows({manage: {allowed: false, because: 'role-required', ask: ['Maya Fernandes', 'Tom Reed']}})
    const panel = await open(client)
    expect(row(panel)).to.contain('Only System Administrators can connect. Ask Maya Fernandes or Tom Reed.')
    const button = named(panel, 'Connect to Xero')
    expect(button.getAttribute('aria-disabled')).to.equal('true')
    button.click()
    await settled(panel)
    expect(client.called('startConnect')).to.equal(0)
    await expect(panel).to.be.accessible()
  })

  it('asks for the plan, and leads on to it', async () => {
    const panel = await mount<ConnectPanel>(
      html`<xero-connect-panel .client=${shows({manage: {allowed: false, because: 'plan-required', ask: []}})} .locale=${british} plan="Max">
        <a slot="upgrade" href="#plans">See plans</a>
      </xero-connect-panel>`,
    )
    const plan = await until(() => panel.shadowRoot!.querySelector('[part=plan]'), 'what the plan says')
    expect(textOf(plan)).to.contain('Accounting integrations are part of the Max plan')
    expect(find<HTMLSlotElement>(panel, 'slot[name=upgrade]').assignedElements()).to.have.lengthOf(1)
    await expect(panel).to.be.accessible()
  })

  it('explains each menu entry to who may not use it', async () => {
    const manage = {allowed: false, because: 'role-required', ask: ['Maya Fernandes']} as const
    const client = shows({connection: makeConnection(), manage: {...manage, ask: [...manage.ask]}})
    const panel = await open(client)
    await openMenu(panel)
    expect(textOf(find(panel, '[role=menu]'))).to.contain(
      'Only System Administrators can manage this connection. Ask Maya Fernandes.',
    )
    named(panel, 'Sync Reference Data').click()
    await settled(panel)
    expect(client.called('syncReference')).to.equal(0)
    await expect(panel).to.be.accessible()
  })
})

describe('the connect panel where something fails', () => {
  it('says what happened, and tries again', async () => {
    const client = fakeClient({getConnection: () => Promise.reject(new KitError('unavailable', 'down'))})
    const panel = await open(client)
    expect(alerts(panel)).to.contain('The accounting service is not available')
    await expect(panel).to.be.accessible()
    client.answers.getConnection = () => makeOverview()
    named(panel, 'Try again').click()
    await settled(panel)
    expect(row(panel)).to.contain('Xero')
  })

  it('tells a browser without a network from a server that does not answer', async () => {
    Object.defineProperty(navigator, 'onLine', {value: false, configurable: true})
    const panel = await open(fakeClient({getConnection: () => Promise.reject(new KitError('offline', 'no net'))}))
    expect(alerts(panel)).to.contain('You are offline')
    Reflect.deleteProperty(navigator, 'onLine')
    panel.requestUpdate()
    await settled(panel)
    expect(alerts(panel)).to.contain('The server cannot be reached')
  })

  it('goes on by itself when the browser is online again', async () => {
    const client = fakeClient({getConnection: () => Promise.reject(new KitError('offline', 'no net'))})
    const panel = await open(client)
    expect(alerts(panel)).to.contain('The server cannot be reached')
    client.answers.getConnection = () => makeOverview()
    dispatchEvent(new Event('online'))
    await settled(panel)
    expect(row(panel)).to.contain('Xero')
  })

  it('keeps what it shows when a later read fails', async () => {
    const client = shows({connection: makeConnection()})
    const panel = await open(client)
    client.answers.getConnection = () => Promise.reject(new KitError('provider-unreachable', 'slow'))
    client.announce({of: 'connection'})
    await settled(panel)
    expect(row(panel)).to.contain('Demo Company (UK)')
    expect(alerts(panel)).to.contain('Xero did not answer')
    await expect(panel).to.be.accessible()
  })

  it('shows a skeleton while it has nothing', async () => {
    const panel = await open(fakeClient({getConnection: () => new Promise(() => {})}))
    expect(panel.shadowRoot!.querySelector('.skeleton')).to.not.equal(null)
    await expect(panel).to.be.accessible()
  })
})

describe('the connect panel’s menu', () => {
  it('works by the keyboard', async () => {
    const panel = await open(shows({connection: makeConnection()}))
    const button = named(panel, 'More actions for Xero')
    button.focus()
    await sendKeys({press: 'Enter'})
    await settled(panel)
    expect(textOf(focused(panel))).to.equal('Sync Reference Data')
    await sendKeys({press: 'ArrowDown'})
    expect(textOf(focused(panel))).to.equal('Change Organisation')
    await sendKeys({press: 'End'})
    expect(textOf(focused(panel))).to.equal('Disconnect')
    await sendKeys({press: 'ArrowDown'})
    expect(textOf(focused(panel))).to.equal('Sync Reference Data')
    await sendKeys({press: 'd'})
    expect(textOf(focused(panel))).to.equal('Disconnect')
    await expect(panel).to.be.accessible()
    await sendKeys({press: 'Escape'})
    await settled(panel)
    expect(focused(panel)).to.equal(button)
    expect(panel.shadowRoot!.querySelectorAll('[role=menuitem]')).to.have.lengthOf(0)
  })

  it('syncs reference data and says what changed', async () => {
    const none = {added: 0, changed: 0, archived: 0, restored: 0}
    const client = shows(
      {connection: makeConnection()},
      {
        syncReference: () => ({
          taxCodes: {...none, added: 2},
          ledgerCodes: {...none, added: 1, archived: 1},
          syncedAt: '2026-11-22T12:00:00Z',
        }),
      },
    )
    const panel = await open(client)
    await openMenu(panel)
    named(panel, 'Sync Reference Data').click()
    await settled(panel)
    expect(said(panel)).to.equal('Reference data is up to date: 3 added, 1 archived.')
    expect(client.announced).to.deep.equal([{of: 'reference'}])
  })

  it('disconnects after saying what that means, in numbers, from the safe choice', async () => {
    const client = shows(
      {connection: makeConnection()},
      {disconnect: () => makeOverview({connection: makeConnection({state: 'disconnected'})})},
    )
    const panel = await open(client)
    await openMenu(panel)
    named(panel, 'Disconnect').click()
    await settled(panel)
    expect(textOf(find(panel, 'dialog'))).to.contain('38 links and 12 documents stop syncing')
    expect(textOf(find(panel, 'dialog'))).to.contain('14 tax codes and 98 ledger codes are archived')
    expect(textOf(focused(panel))).to.equal('Keep connected')
    await expect(panel).to.be.accessible()
    named(panel, 'Disconnect Xero').click()
    await settled(panel)
    expect(said(panel)).to.equal('Xero is disconnected')
    expect(row(panel)).to.contain('What was last synced stays readable')
    expect((focused(panel) as HTMLElement).dataset['connect']).to.equal('xero')
    expect(client.announced).to.deep.equal([{of: 'connection'}])
    await expect(panel).to.be.accessible()
  })

  it('disconnects nothing on Escape, and gives focus back', async () => {
    const client = shows({connection: makeConnection()})
    const panel = await open(client)
    await openMenu(panel)
    named(panel, 'Disconnect').click()
    await settled(panel)
    await sendKeys({press: 'Escape'})
    await settled(panel)
    expect(panel.shadowRoot!.querySelector('dialog')).to.equal(null)
    expect(focused(panel)).to.equal(named(panel, 'More actions for Xero'))
    expect(client.called('disconnect')).to.equal(0)
  })

  it('leaves out Change Organisation where a sign-in reaches only one', async () => {
    const books = {...quickBooks, available: true}
    const panel = await open(shows({providers: [books], connection: makeConnection({provider: 'quickbooks'})}))
    named(panel, 'More actions for QuickBooks').click()
    await settled(panel)
    const items = [...panel.shadowRoot!.querySelectorAll('[role=menuitem]')].map((item) => textOf(item))
    expect(items).to.deep.equal(['Sync Reference Data', 'Disconnect'])
  })
})

describe('the connect panel with a connection that ended', () => {
  it('reconnects by one click and says that links are kept', async () => {
    const client = shows({connection: makeConnection({state: 'needs-reconnect'})}, {startConnect: () => new Promise(() => {})})
    const panel = await open(client)
    expect(row(panel)).to.contain('Reconnecting keeps 38 links.')
    await expect(panel).to.be.accessible()
    named(panel, 'Reconnect').click()
    await settled(panel)
    expect(client.called('startConnect')).to.equal(1)
  })

  it('warns when it is about to end for want of use', async () => {
    const panel = await open(shows({connection: makeConnection({expiresAt: '2026-12-01T09:30:00Z'})}))
    expect(row(panel)).to.contain('The connection ends on 1 Dec 2026 unless it is used before then.')
    await expect(panel).to.be.accessible()
  })

  it('offers to sync incomplete reference data again', async () => {
    const reference = {state: 'incomplete', syncedAt: null, taxCodes: 14, ledgerCodes: 0} as const
    const panel = await open(shows({connection: makeConnection({reference})}))
    expect(row(panel)).to.contain('Reference data is incomplete')
    expect(named(panel, 'Sync again')).to.not.equal(undefined)
    await expect(panel).to.be.accessible()
  })

  it('warns before another provider takes its place', async () => {
    const client = shows(
      {providers: [makeOverview().providers[0]!, {...quickBooks, available: true}], connection: makeConnection()},
      {startConnect: () => new Promise(() => {})},
    )
    const panel = await open(client)
    named(panel, 'Connect to QuickBooks').click()
    await settled(panel)
    expect(textOf(find(panel, 'dialog'))).to.contain('Switch Accounting Provider')
    expect(client.called('startConnect')).to.equal(0)
    await expect(panel).to.be.accessible()
    named(panel, 'Continue to QuickBooks').click()
    await settled(panel)
    expect(client.calls.at(-1)?.input).to.include({provider: 'quickbooks'})
  })
})
