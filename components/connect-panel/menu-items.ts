import type {ProviderInfo} from '../../src/contract/connection.ts'
import type {MenuItem} from '../parts/menu.ts'
import type {ConnectionFlow} from './connection-flow.ts'
import {dialogWords} from './panel-dialogs.words.ts'

/** What the three dots of a connected provider offer, and why some of it cannot be done now. */
export function menuItems(flow: ConnectionFlow, {organisations}: ProviderInfo): MenuItem[] {
  const words = dialogWords(flow)
  const why = flow.whyNot(words.onlyAdministratorsManage)
  const reason = why ?? (flow.connection?.state === 'connected' ? undefined : words.notWhileReconnect)
  const change: MenuItem = {id: 'change', label: words.changeOrganisation, icon: 'building', reason}
  return [
    {id: 'sync', label: words.syncReference, icon: 'refresh', reason},
    ...(organisations === 'many' ? [change] : []),
    // Leaving stays possible on any plan.
    {id: 'disconnect', label: words.disconnect, icon: 'unlink', danger: true, reason: flow.needsPlan ? undefined : why},
  ]
}
