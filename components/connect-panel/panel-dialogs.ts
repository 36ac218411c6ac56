import {html} from 'lit'
import type {ProviderInfo} from '../../src/contract/connection.ts'
import {defineElements} from '../base/define.ts'
import {OrgPicker} from '../org-picker/org-picker.ts'
import {DisconnectDialog, SwitchDialog} from './leave-dialogs.ts'
import {OrganisationChooser} from './organisation-chooser.ts'
import type {PanelView} from './panel-view.ts'

export interface PanelDialogsOptions {
  prefix: string
  /** Goes to a provider's sign-in. */
  go: (provider: ProviderInfo) => void
  /** Goes to the sign-in of the provider that is connected. */
  reconnect: () => void
}

/** All that the panel asks a person in dialogs; comes when it is first needed. */
export class PanelDialogs {
  readonly chooser: OrganisationChooser
  readonly leaver: DisconnectDialog
  readonly switcher: SwitchDialog

  constructor(view: PanelView, {prefix, go, reconnect}: PanelDialogsOptions) {
    defineElements([OrgPicker], {prefix})
    const makePicker = () => document.createElement(`${prefix}-org-picker`) as OrgPicker
    this.chooser = new OrganisationChooser(view, makePicker, reconnect)
    this.leaver = new DisconnectDialog(view)
    this.switcher = new SwitchDialog(view, go)
  }

  /** Whether a dialog is open that says itself what failed. */
  get isAsking(): boolean {
    return this.chooser.isOpen || this.leaver.isOpen
  }

  render() {
    return html`${this.chooser.render()} ${this.leaver.render()} ${this.switcher.render()}`
  }
}
