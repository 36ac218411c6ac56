import {expect, fixture, html} from '@open-wc/testing'
import {define} from '../../components/index.ts'
import {fakeClient} from './support/fake-client.ts'
import {british, makeChoice, makeOverview} from './support/make.ts'
import {settled} from './support/mount.ts'
import type {ConnectPanel} from '../../components/connect-panel/connect-panel.ts'

describe('defining the elements', () => {
  it('twice is harmless', () => {
    const first = customElements.get('xero-connect-panel')
    define()
    define()
    expect(customElements.get('xero-connect-panel')).to.equal(first)
  })

  it('under another prefix reaches the elements inside elements too', async () => {
    define({prefix: 'acme'})
    const client = fakeClient({
      getConnection: () => makeOverview({pending: {provider: 'xero', stage: 'returned'}}),
      finishConnect: () => ({outcome: 'choose', organisations: [makeChoice(), makeChoice({id: 'nz', name: 'NZ'})]}),
    })
    const panel = await fixture<ConnectPanel>(
      html`<acme-connect-panel .client=${client} .locale=${british}></acme-connect-panel>`,
    )
    await settled(panel)
    const root = panel.shadowRoot!
    expect(root.querySelector('acme-org-picker')?.shadowRoot?.querySelectorAll('[type=radio]')).to.have.lengthOf(2)
    expect(root.querySelector('xero-org-picker')).to.equal(null)
  })
})
