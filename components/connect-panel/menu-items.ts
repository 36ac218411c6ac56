import type {ProviderInfo} from '../../src/contract/connection.ts'
import type {MenuItem} from '../parts/menu.ts'
import {dialogWords} from './dialog-words.ts'
import {whyNotManage, type PanelView} from './panel-view.ts'

/** What the three dots of a connected provider offer, and why some of it cannot be done now. */
export function menuItems(view: PanelView, provider: ProviderInfo): MenuItem[] {
  const {flow} = view
  const words = dialogWords(view)
  const why = whyNotManage(view, words.onlyAdministratorsManage)
  const manage = flow.overview?.manage
  // Leaving stays possible on any plan.
  const whyNotLeave = manage && !manage.allowed && manage.because === 'plan-required' ? undefined : why
  const reason = why ?? (flow.connection?.state === 'connected' ? undefined : words.notWhileReconnect)
  const change: MenuItem = {id: 'change', label: words.changeOrganisation, icon: 'building', reason}
  return [
    {id: 'sync', label: words.syncReference, icon: 'refresh', reason},
    ...(provider.organisations === 'many' ? [change] : []),
    {id: 'disconnect', label: words.disconnect, icon: 'unlink', danger: true, reason: whyNotLeave},
  ]
}
