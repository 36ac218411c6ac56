import {html, nothing} from 'lit'
import {failureAlert} from '../parts/failure.ts'
import {icon} from '../parts/icons.ts'
import type {Notice} from './connection-flow.ts'
import {accountingOf, wordsOf, type PanelView} from './panel-view.ts'

/** What stands above the providers: the plan, what failed, what was done. */
export function panelMessages(view: PanelView, asking: boolean) {
  return html`<div class="messages">
    ${renderPlan(view)} ${asking ? nothing : problemAlert(view, true)}
    <div role="status">${renderStatus(view)}</div>
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
  const words = wordsOf(view)
  return html`<div class="alert info" part="plan">
    ${icon('info')}
    <div>
      <p class="what">${words.planHeading(view.host.plan)}</p>
      <p>${words.planMore}</p>
      <slot name="upgrade"></slot>
    </div>
  </div>`
}

function renderStatus(view: PanelView) {
  const {flow} = view
  const words = wordsOf(view)
  if (flow.notice)
    return html`<div class="alert ok" part="notice">
      ${icon('check')}
      <p class="what">${noticeText(view, flow.notice)}</p>
      <button class="button plain icon compact" type="button" aria-label=${words.dismiss} @click=${() => flow.dismiss()}>
        ${icon('close')}
      </button>
    </div>`
  return flow.busy === 'finish' ? html`<p class="reference quiet">${icon('refresh', true)} ${words.finishing}</p>` : nothing
}

function noticeText(view: PanelView, notice: Notice): string {
  const words = wordsOf(view)
  if (notice.of === 'connected') return words.success(accountingOf(view))
  if (notice.of === 'changed') return words.changed(notice.organisation)
  if (notice.of === 'disconnected') return words.disconnectedNow(accountingOf(view))
  const {taxCodes, ledgerCodes} = notice.changes
  const say = {added: words.added, changed: words.changedCodes, archived: words.archived, restored: words.restored}
  const {format} = view.host
  const changes = (['added', 'changed', 'archived', 'restored'] as const).flatMap((of) => {
    const count = taxCodes[of] + ledgerCodes[of]
    return count ? [say[of](format.count(count))] : []
  })
  return changes.length ? words.synced(format.list(changes)) : words.upToDate
}
