import {html, nothing, type PropertyValues} from 'lit'
import {property} from 'lit/decorators.js'
import type {Change} from '../../src/client/client.ts'
import type {ProviderInfo} from '../../src/contract/connection.ts'
import {KitError} from '../../src/contract/failure.ts'
import {KitElement} from '../base/kit-element.ts'
import {base} from '../base/styles.ts'
import {failureAlert} from '../parts/failure.ts'
import {late, overlays} from '../parts/late.ts'
import {Menu} from '../parts/menu.ts'
import {ConnectionFlow} from './connection-flow.ts'
import {styles} from './connect-panel.styles.ts'
import type {PanelDialogs} from './panel-dialogs.ts'
import {panelMessages} from './panel-messages.ts'
import {whyNotManage, wordsOf, type PanelView} from './panel-view.ts'
import {loadingRows, providerRow} from './provider-row.ts'
import {takeReturnResult} from './return-result.ts'

const panelDialogs = late(() => import('./panel-dialogs.ts'))

/**
 * The settings page’s panel: connects an accounting system, shows whether the connection is healthy, and manages it.
 *
 * @fires {ConnectRedirectEvent} xero-connect-redirect - The browser is about to go to the provider’s sign-in; cancelable.
 * @fires {ConnectionChangeEvent} xero-connection-change - The person connected, changed the organisation or disconnected.
 * @slot mark-xero - The provider’s mark; each provider has a slot of its own, `mark-` with its id.
 * @slot upgrade - Leads to a plan that includes accounting.
 * @csspart provider - One provider’s row.
 * @csspart mark - A provider’s mark.
 * @csspart status - A provider’s state.
 * @csspart connect-button - *Connect* and *Reconnect*.
 * @csspart menu-button - The three dots.
 * @csspart menu - What the three dots open.
 * @csspart dialog - A dialog.
 * @csspart failure - What went wrong.
 */
export class ConnectPanel extends KitElement {
  static override readonly tag = 'connect-panel'
  static override styles = [...base, styles]

  /** Where to come back to after signing in: a path of this origin. This page where empty. */
  @property({attribute: 'return-to'}) returnTo = ''

  /** The plan that includes accounting, as the host calls it. */
  @property() plan = 'Max'

  readonly #flow = new ConnectionFlow(this)
  readonly #view: PanelView = {host: this, flow: this.#flow}
  readonly #menu = new Menu(this, (id) => void this.#asks((dialogs) => dialogs.onMenu(id)), {
    bring: () => this.#bring(),
    failed: () => this.#notLoaded(),
  })
  #dialogs: PanelDialogs | undefined

  override connectedCallback() {
    super.connectedCallback()
    if (this.hasUpdated) void this.#flow.load()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    if (changed.has('client') && this.client) void this.#begin()
  }

  protected override heard(change: Change) {
    this.#flow.heard(change.of)
  }

  protected override render() {
    const flow = this.#flow
    const view = this.#view
    const {overview} = flow
    if (!overview && flow.unread) return failureAlert(this, flow.unread, {retry: () => void flow.load()})
    if (!overview) return loadingRows(wordsOf(view))
    return html`<div class="panel" aria-busy=${flow.busy ? 'true' : 'false'}>
        ${panelMessages(view, this.#dialogs)}
        <ul class="providers" part="list">
          ${overview.providers.map((provider) => this.#renderProvider(provider))}
        </ul>
      </div>
      ${this.#dialogs?.render() ?? nothing}`
  }

  async #begin() {
    const flow = this.#flow
    flow.problem = takeReturnResult()
    await flow.load()
    if (flow.overview?.pending) await this.#asks(({actions, chooser}) => void actions.finish(() => chooser.open()))
  }

  #renderProvider(provider: ProviderInfo) {
    const flow = this.#flow
    const view = this.#view
    const words = wordsOf(view)
    const connection = flow.connection?.provider === provider.id ? flow.connection : null
    return providerRow({
      words,
      format: this.format,
      provider,
      connection,
      why: whyNotManage(view, words.onlyAdministratorsConnect),
      working: flow.busy === 'connect' && flow.starting === provider.id ? words.connecting(provider.name) : undefined,
      syncing: flow.busy === 'sync',
      menu: connection
        ? this.#menu.render({label: words.menu(provider.name), items: this.#dialogs?.items(provider) ?? []})
        : nothing,
      prepare: panelDialogs.prepare,
      connect: () => void this.#asks((dialogs) => dialogs.connect(provider)),
      sync: () => void this.#asks(({actions}) => void actions.sync()),
    })
  }

  /** What a panel at rest does without: actions, the menu's items, dialogs. */
  async #bring(): Promise<PanelDialogs> {
    const [loaded] = await Promise.all([panelDialogs.want(), overlays.want()])
    this.#dialogs ??= new loaded.PanelDialogs(this.#view)
    return this.#dialogs
  }

  async #asks(ask: (dialogs: PanelDialogs) => void) {
    try {
      ask(await this.#bring())
      this.requestUpdate()
    } catch {
      this.#notLoaded()
    }
  }

  #notLoaded() {
    this.#flow.problem = new KitError('offline', 'What the panel needs for this could not be loaded')
    this.requestUpdate()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-connect-panel': ConnectPanel
  }
}
