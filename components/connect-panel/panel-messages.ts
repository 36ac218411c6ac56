import {html, nothing} from 'lit'
import {failureAlert} from '../parts/failure.ts'
import {late} from '../parts/late.ts'
import type {PanelDialogs} from './panel-dialogs.ts'
import {accountingOf, wordsOf, type PanelView} from './panel-view.ts'

const plans = late(() => import('./panel-plan.ts'))

/** What stands above the providers: the plan, what failed, what was done. */
export function panelMessages(view: PanelView, dialogs: PanelDialogs | undefined) {
  return html`<div class="messages">
    ${renderPlan(view)} ${dialogs?.isAsking ? nothing : problemAlert(view, true)}
    <div role="status">${dialogs?.renderNotice() ?? nothing}</div>
  </div>`
}

/** Why the last action failed; in the dialog that is open, or else above the providers. */
export function problemAlert(view: PanelView, dismissable = false) {
  const {host, flow} = view
  if (!flow.problem) return nothing
  return failureAlert(host, flow.problem, {
    accounting: accountingOf(view),
    dismiss: dismissable ? {label: wordsOf(view).dismiss, press: () => flow.dismiss()} : undefined,
  })
}

function renderPlan(view: PanelView) {
  const manage = view.flow.overview?.manage
  if (!manage || manage.allowed || manage.because !== 'plan-required') return nothing
  if (!plans.now) {
    plans.want().then(
      () => view.host.requestUpdate(),
      () => undefined,
    )
  }
  return plans.now?.renderPlan(view)
}
