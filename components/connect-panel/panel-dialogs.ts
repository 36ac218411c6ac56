import {html} from 'lit'
import type {ProviderInfo} from '../../src/contract/connection.ts'
import {alerts} from '../base/alert.styles.ts'
import {defineElements} from '../base/define.ts'
import {prefixOf} from '../base/prefix.ts'
import {OrgPicker} from '../org-picker/org-picker.ts'
import {adopt} from '../parts/adopt.ts'
import {ConnectionActions} from './connection-actions.ts'
import {DisconnectDialog, SwitchDialog} from './leave-dialogs.ts'
import {menuItems} from './menu-items.ts'
import {OrganisationChooser} from './organisation-chooser.ts'
import {panelDialogStyles} from './panel-dialogs.styles.ts'
import {renderNotice} from './panel-notice.ts'
import type {PanelView} from './panel-view.ts'
import {thisPage} from './this-page.ts'

/** All that a person does with the panel but look at it; comes when it is first needed. */
export class PanelDialogs {
  readonly actions: ConnectionActions
  readonly chooser: OrganisationChooser
  readonly #leaver: DisconnectDialog
  readonly switcher: SwitchDialog
  readonly #view: PanelView

  constructor(view: PanelView) {
    const prefix = prefixOf(view.host)
    this.#view = view
    this.actions = new ConnectionActions(view.flow)
    adopt(view.host, alerts, panelDialogStyles)
    defineElements([OrgPicker], {prefix})
    const makePicker = () => document.createElement(`${prefix}-org-picker`) as OrgPicker
    this.chooser = new OrganisationChooser(view, this.actions, makePicker, () => this.#reconnect())
    this.#leaver = new DisconnectDialog(view, this.actions)
    this.switcher = new SwitchDialog(view, (provider) => this.#go(provider))
  }

  /** Whether a dialog is open that says itself what failed. */
  get isAsking(): boolean {
    return this.chooser.isOpen || this.#leaver.isOpen
  }

  connect(provider: ProviderInfo) {
    const {connection} = this.#view.flow
    if (connection && connection.state !== 'disconnected' && connection.provider !== provider.id) this.switcher.open(provider)
    else this.#go(provider)
  }

  #go({id}: ProviderInfo) {
    void this.actions.connect(id, this.#view.host.returnTo || thisPage())
  }

  #reconnect() {
    const {overview, connection} = this.#view.flow
    const provider = overview?.providers.find(({id}) => id === connection?.provider)
    if (provider) this.#go(provider)
  }

  items(provider: ProviderInfo) {
    return menuItems(this.#view, provider)
  }

  onMenu(id: string) {
    if (id === 'sync') return void this.actions.sync()
    if (id === 'disconnect') return this.#leaver.open()
    this.chooser.open()
    void this.actions.list()
  }

  renderNotice() {
    return renderNotice(this.#view)
  }

  render() {
    return html`${this.chooser.render()} ${this.#leaver.render()} ${this.switcher.render()}`
  }
}
