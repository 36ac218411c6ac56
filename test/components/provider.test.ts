import {expect, fixture, html} from '@open-wc/testing'
import '../../components/connect-panel/define.ts'
import {makePack} from '../../components/base/locale.ts'
import type {ConnectPanel} from '../../components/connect-panel/connect-panel.ts'
import type {KitProvider} from '../../components/provider/provider.ts'
import {fakeClient} from './support/fake-client.ts'
import {makeConnection, makeOverview, now} from './support/make.ts'
import {find, settled, textOf} from './support/mount.ts'

const connected = () => fakeClient({getConnection: () => makeOverview({connection: makeConnection()})})

async function open(template: ReturnType<typeof html>) {
  const provider = await fixture<KitProvider>(template)
  const panel = provider.querySelector('xero-connect-panel')!
  await settled(panel)
  return {provider, panel}
}

const row = (panel: ConnectPanel) => textOf(find(panel, '[data-provider=xero]'))

describe('the provider', () => {
  it('gives its client to elements anywhere below, who ask once', async () => {
    const client = connected()
    const {panel} = await open(
      html`<xero-provider .client=${client} .now=${() => now} time-zone="UTC">
        <div><xero-connect-panel></xero-connect-panel></div>
      </xero-provider>`,
    )
    expect(row(panel)).to.contain('Demo Company (UK)')
    expect(client.called('getConnection')).to.equal(1)
    expect(panel.client).to.equal(client)
  })

  it('makes a client of base-url, and keeps it while the address stays', async () => {
    const asked: string[] = []
    const {fetch} = globalThis
    globalThis.fetch = (address) => {
      asked.push(address instanceof Request ? address.url : address.toString())
      return Promise.resolve(Response.json(makeOverview()))
    }
    try {
      const {provider, panel} = await open(
        html`<xero-provider base-url="/here/"><xero-connect-panel></xero-connect-panel></xero-provider>`,
      )
      provider.locale = 'de'
      await settled(panel)
      expect(asked).to.deep.equal(['/here/connection'])
      provider.baseUrl = '/there'
      await settled(panel)
      expect(asked).to.deep.equal(['/here/connection', '/there/connection'])
    } finally {
      globalThis.fetch = fetch
    }
  })

  it('writes dates in the language of the nearest lang, and follows when it changes', async () => {
    const {provider, panel} = await open(
      html`<div lang="en-GB">
        <xero-provider .client=${connected()} .now=${() => now} time-zone="UTC"><xero-connect-panel></xero-connect-panel></xero-provider>
      </div>`,
    )
    expect(row(panel)).to.contain('12 Nov 2026')
    provider.setAttribute('lang', 'fr')
    await settled(panel)
    expect(row(panel)).to.contain('12 nov. 2026')
  })

  it('speaks a language pack, loaded when it is first spoken', async () => {
    let loads = 0
    const pack = makePack('de', {'connect-panel': {connected: 'Verbunden'}})
    const packs = {de: () => (loads++, Promise.resolve(pack))}
    const {provider, panel} = await open(
      html`<xero-provider .client=${connected()} .packs=${packs} .now=${() => now}><xero-connect-panel></xero-connect-panel></xero-provider>`,
    )
    expect(loads).to.equal(0)
    provider.locale = 'de-AT'
    await settled(panel)
    expect(loads).to.equal(1)
    expect(textOf(panel.shadowRoot!.querySelector('[part=status]'))).to.equal('Verbunden')
    expect(row(panel)).to.contain('12. Nov. 2026')
  })

  it('does not fall over a lang that is none', async () => {
    const {panel} = await open(
      html`<div lang="not a language"><xero-provider .client=${connected()}><xero-connect-panel></xero-connect-panel></xero-provider></div>`,
    )
    expect(row(panel)).to.contain('12 Nov 2026')
  })
})
