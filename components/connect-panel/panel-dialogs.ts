import {html} from 'lit'
import type {ProviderInfo} from '../../src/contract/connection.ts'
import {defineElements} from '../base/define.ts'
import {OrgPicker} from '../org-picker/org-picker.ts'
import {adopt} from '../parts/adopt.ts'
import {ConnectionActions} from './connection-actions.ts'
import {DisconnectDialog, SwitchDialog} from './leave-dialogs.ts'
import {menuItems} from './menu-items.ts'
import {OrganisationChooser} from './organisation-chooser.ts'
import {panelDialogStyles} from './panel-dialogs.styles.ts'
import {renderNotice} from './panel-notice.ts'
import type {PanelView} from './panel-view.ts'

export interface PanelDialogsOptions {
  prefix: string
  /** Goes to a provider's sign-in. */
  go: (provider: ProviderInfo) => void
  /** Goes to the sign-in of the provider that is connected. */
  reconnect: () => void
}

/** All that a person does with the panel but look at it; comes when it is first needed. */
export class PanelDialogs {
  readonly actions: ConnectionActions
  readonly chooser: OrganisationChooser
  readonly #leaver: DisconnectDialog
  readonly switcher: SwitchDialog
  readonly #view: PanelView

  constructor(view: PanelView, {prefix, go, reconnect}: PanelDialogsOptions) {
    this.#view = view
    this.actions = new ConnectionActions(view.flow)
    adopt(view.host, panelDialogStyles)
    defineElements([OrgPicker], {prefix})
    const makePicker = () => document.createElement(`${prefix}-org-picker`) as OrgPicker
    this.chooser = new OrganisationChooser(view, this.actions, makePicker, reconnect)
    this.#leaver = new DisconnectDialog(view, this.actions)
    this.switcher = new SwitchDialog(view, go)
  }

  /** Whether a dialog is open that says itself what failed. */
  get isAsking(): boolean {
    return this.chooser.isOpen || this.#leaver.isOpen
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
