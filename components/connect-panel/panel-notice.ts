import {html, nothing} from 'lit'
import {amountsOf} from '../base/amounts.ts'
import {icon} from '../parts/icons.ts'
import type {Notice} from './connection-flow.ts'
import {dialogWords} from './dialog-words.ts'
import {accountingOf, wordsOf, type PanelView} from './panel-view.ts'

/** What was done here, and what is being done after the sign-in. */
export function renderNotice(view: PanelView) {
  const {flow} = view
  if (flow.notice)
    return html`<div class="alert ok" part="notice">
      ${icon('check')}
      <p class="what">${noticeText(view, flow.notice)}</p>
      <button class="button plain icon compact" type="button" aria-label=${wordsOf(view).dismiss} @click=${() => flow.dismiss()}>
        ${icon('close')}
      </button>
    </div>`
  return flow.busy === 'finish'
    ? html`<p class="reference quiet">${icon('refresh', true)} ${dialogWords(view).finishing}</p>`
    : nothing
}

function noticeText(view: PanelView, notice: Notice): string {
  const words = dialogWords(view)
  if (notice.of === 'connected') return words.success(accountingOf(view))
  if (notice.of === 'changed') return words.changed(notice.organisation)
  if (notice.of === 'disconnected') return words.disconnectedNow(accountingOf(view))
  const {taxCodes, ledgerCodes} = notice.changes
  const say = {added: words.added, changed: words.changedCodes, archived: words.archived, restored: words.restored}
  const format = amountsOf(view.host.speaking)
  const changes = (['added', 'changed', 'archived', 'restored'] as const).flatMap((of) => {
    const count = taxCodes[of] + ledgerCodes[of]
    return count ? [say[of](format.count(count))] : []
  })
  return changes.length ? words.synced(format.list(changes)) : words.upToDate
}
