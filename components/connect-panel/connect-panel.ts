import {html, nothing, type PropertyValues} from 'lit'
import {property} from 'lit/decorators.js'
import type {Change} from '../../src/client/client.ts'
import {KitElement} from '../base/kit-element.ts'
import {base} from '../base/styles.ts'
import {failureAlert} from '../parts/failure.ts'
import {createMenu} from '../parts/menu.ts'
import {ConnectionFlow} from './connection-flow.ts'
import {styles} from './connect-panel.styles.ts'
import {renderProblem} from './panel-problem.ts'
import {renderLoading, renderProvider} from './provider-row.ts'

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
  readonly #menu = createMenu(this, (error) => this.#flow.fail(error), this.#flow.bring)

  protected override willUpdate(changed: PropertyValues<this>) {
    super.willUpdate(changed)
    if (changed.has('client')) void this.#flow.load()
  }

  protected override heard(change: Change) {
    this.#flow.heard(change)
  }

  protected override render() {
    const flow = this.#flow
    const {providers, problem, dialogs} = flow
    if (!providers) return problem ? failureAlert(this, problem, {retry: () => void flow.load()}) : renderLoading(flow.words)
    if (flow.needsPlan && !dialogs) flow.prepare()
    return html`<div class="panel" aria-busy=${flow.busy !== undefined}>
        <div class="messages">
          ${dialogs?.renderPlan()} ${dialogs?.isAsking ? nothing : renderProblem(flow)}
          <div role="status">${dialogs?.renderNotice()}</div>
        </div>
        <ul class="providers" part="list">
          ${providers.map((provider) => renderProvider(flow, provider, this.#menu))}
        </ul>
      </div>
      ${dialogs?.render()}`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-connect-panel': ConnectPanel
  }
}
