import {expect, html} from '@open-wc/testing'
import '../../components/index.ts'
import type {ConnectPanel} from '../../components/connect-panel/connect-panel.ts'
import {failures, KitError, type FailureCode} from '../../src/contract/failure.ts'
import type {ConnectionOverview} from '../../src/contract/connection.ts'
import {fakeClient, type Answers} from './support/fake-client.ts'
import {makeChoice, makeConnection, makeOverview, pseudo} from './support/make.ts'
import {mount, settled} from './support/mount.ts'
import {unmarkedText} from './support/unmarked.ts'

/** What is not ours to translate: names, and what `Intl` writes. */
const data = /Xero|QuickBooks|Demo Company \(UK\)|United Kingdom|Nov 22, 2026, 11:55 AM UTC|Maya Fernandes|Tom Reed|ref-1|[XQ]$/g
const unmarked = (root: ParentNode) => unmarkedText(root, data)

async function open(overview: Partial<ConnectionOverview>, answers: Answers = {}) {
  const client = fakeClient({getConnection: () => makeOverview(overview), ...answers})
  return mount<ConnectPanel>(html`<xero-connect-panel .client=${client} .locale=${pseudo}></xero-connect-panel>`)
}

async function press(panel: ConnectPanel, selector: string) {
  panel.shadowRoot!.querySelector<HTMLElement>(selector)!.click()
  await settled(panel)
}

describe('every word goes through the catalogues', () => {
  it('and a word that does not is seen', () => {
    const page = document.createElement('div')
    page.innerHTML = '<p>[!! ôñé ŵîţĥ [!! ţŵô !!] !!]</p><p>plain</p>'
    expect(unmarked(page)).to.deep.equal(['plain'])
  })

  const connections = [
    null,
    makeConnection(),
    makeConnection({state: 'needs-reconnect'}),
    makeConnection({state: 'disconnected'}),
    makeConnection({reference: {state: 'incomplete', syncedAt: null, taxCodes: 1, ledgerCodes: 1}}),
    makeConnection({reference: {state: 'never', syncedAt: null, taxCodes: 0, ledgerCodes: 0}}),
  ]

  it('in each state of the connection', async () => {
    for (const connection of connections) expect(unmarked((await open({connection})).shadowRoot!)).to.deep.equal([])
  })

  it('for those who may not', async () => {
    for (const because of ['role-required', 'plan-required'] as const) {
      const panel = await open({
        connection: makeConnection(),
        manage: {allowed: false, because, ask: ['Maya Fernandes', 'Tom Reed']},
      })
      await press(panel, '[aria-haspopup]')
      expect(unmarked(panel.shadowRoot!)).to.deep.equal([])
    }
  })

  it('in its dialogs', async () => {
    const organisations = Array.from({length: 9}, (_, index) =>
      makeChoice({id: `o${index}`, current: index === 0, taken: index === 2}),
    )
    const panel = await open({connection: makeConnection()}, {listOrganisations: () => ({organisations})})
    for (const item of [2, 3]) {
      await press(panel, '[aria-haspopup]')
      await press(panel, `[role=menuitem]:nth-of-type(${item})`)
      expect(unmarked(panel.shadowRoot!)).to.deep.equal([])
      await press(panel, 'dialog header button')
    }
  })

  it('in every failure', async () => {
    for (const code of Object.keys(failures) as FailureCode[]) {
      const error = new KitError(code, 'not for people')
      error.reference = 'ref-1'
      const panel = await open({}, {getConnection: () => Promise.reject(error)})
      expect(unmarked(panel.shadowRoot!), code).to.deep.equal([])
      panel.remove()
    }
  })
})
