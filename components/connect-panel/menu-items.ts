import type {ProviderInfo} from '../../src/contract/connection.ts'
import type {MenuItem} from '../parts/menu.ts'
import type {ConnectionFlow} from './connection-flow.ts'
import type {PanelDialogs} from './panel-dialogs.ts'
import {dialogWords} from './panel-dialogs.words.ts'

/** What the three dots of a connected provider offer, and why some of it cannot be done now. */
export function menuItems(flow: ConnectionFlow, dialogs: PanelDialogs, {organisations}: ProviderInfo): MenuItem[] {
  const words = dialogWords(flow)
  const why = flow.whyNot(words.onlyAdministratorsManage)
  const reason = why ?? (flow.connection?.state === 'connected' ? undefined : words.notWhileReconnect)
  const change: MenuItem = {
    label: words.changeOrganisation,
    icon: 'building',
    reason,
    press: () => dialogs.changeOrganisation(),
  }
  return [
    {label: words.syncReference, icon: 'refresh', reason, press: () => dialogs.sync()},
    ...(organisations === 'many' ? [change] : []),
    // Leaving stays possible on any plan.
    {
      label: words.disconnect,
      icon: 'unlink',
      danger: true,
      reason: flow.needsPlan ? undefined : why,
      press: () => dialogs.disconnect(),
    },
  ]
}
