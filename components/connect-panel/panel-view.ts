import type {KitElement} from '../base/kit-element.ts'
import type {Format} from '../base/format.ts'
import {whyNot} from '../parts/failure.ts'
import {connectPanel, type ConnectPanelWords} from './connect-panel.words.ts'
import type {ConnectionFlow} from './connection-flow.ts'

/** What the panel’s templates and dialogs see of it. */
export interface PanelView {
  /** With the plan that includes accounting, and where to come back to. */
  host: KitElement & {plan: string; returnTo: string}
  flow: ConnectionFlow
}

export const wordsOf = ({host}: PanelView): ConnectPanelWords => host.words('connect-panel', connectPanel)

/** The provider’s name: of the sign-in under way, of the connection, or of the first that can be had. */
export function accountingOf({flow}: PanelView): string {
  const {providers = [], connection, pending} = flow.overview ?? {}
  const id = pending?.provider ?? connection?.provider
  return (providers.find((provider) => provider.id === id) ?? providers.find(({available}) => available))?.name ?? 'Xero'
}

/** Why this person may not connect or manage it. */
export function whyNotManage(view: PanelView, onlyAdministrators: string): string | undefined {
  const manage = view.flow.overview?.manage
  if (!manage || manage.allowed) return undefined
  if (manage.because === 'plan-required') return wordsOf(view).planShort(view.host.plan)
  return whyNot(view.host, manage, onlyAdministrators)
}

/** “38 links”, with the number as the language writes it. */
export const counted = (format: Format, say: (count: number, shown: string) => string, count: number) =>
  say(count, format.count(count))
