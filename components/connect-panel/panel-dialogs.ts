import {nothing} from 'lit'
import type {OrganisationChoice, ProviderInfo} from '../../src/contract/connection.ts'
import {alerts} from '../base/alert.styles.ts'
import {adopt} from '../parts/adopt.ts'
import {Dialog, type DialogContent} from '../parts/dialog.ts'
import {finish, signIn, sync} from './connection-actions.ts'
import type {ConnectionFlow} from './connection-flow.ts'
import {askToDisconnect, askToSwitch} from './leave-dialogs.ts'
import {menuItems} from './menu-items.ts'
import {OrganisationChooser} from './organisation-chooser.ts'
import {panelDialogStyles} from './panel-dialogs.styles.ts'
import {renderNotice, renderPlan} from './panel-notices.ts'

/** All that a person does with the panel but look at it; comes when it is first needed. */
export class PanelDialogs {
  readonly #flow: ConnectionFlow
  readonly #dialog: Dialog
  readonly #chooser: OrganisationChooser
  /** What the dialog asks. */
  #content: (dialog: Dialog) => DialogContent

  constructor(flow: ConnectionFlow) {
    this.#flow = flow
    adopt(flow.host, alerts, panelDialogStyles)
    this.#dialog = new Dialog(flow.host, {
      isBusy: () => flow.busy === 'choose' || flow.busy === 'disconnect',
      dismissed: () => (this.#content === this.#chooser.content ? this.#chooser.dismissed() : flow.dismiss()),
    })
    this.#chooser = new OrganisationChooser(flow, this.#dialog)
    this.#content = this.#chooser.content
  }

  /** Connects to a provider; asks first where that ends the connection to another. */
  connect(provider: ProviderInfo) {
    const {connection} = this.#flow
    if (connection && connection.state !== 'disconnected' && connection.provider !== provider.id)
      this.#ask((dialog) => askToSwitch(this.#flow, dialog, provider))
    else void signIn(this.#flow, provider.id)
  }

  finish() {
    void finish(this.#flow, (choices) => this.#choose(choices))
  }

  sync() {
    void sync(this.#flow)
  }

  onMenu(id: string) {
    if (id === 'sync') this.sync()
    else if (id === 'change') this.#choose()
    else this.#ask((dialog) => askToDisconnect(this.#flow, dialog))
  }

  items(provider: ProviderInfo) {
    return menuItems(this.#flow, provider)
  }

  renderPlan() {
    return renderPlan(this.#flow)
  }

  renderNotice() {
    return renderNotice(this.#flow)
  }

  /** Whether a dialog is open that says itself what failed. */
  get isAsking(): boolean {
    return this.#dialog.isOpen
  }

  close() {
    this.#dialog.close()
  }

  render() {
    return this.isAsking ? this.#dialog.render(this.#content(this.#dialog)) : nothing
  }

  #choose(choices?: readonly OrganisationChoice[]) {
    this.#chooser.open(choices)
    this.#ask(this.#chooser.content)
  }

  #ask(content: (dialog: Dialog) => DialogContent) {
    this.#content = content
    this.#dialog.open()
  }
}
