import {html} from 'lit'
import type {ReferenceChanges} from '../../src/contract/reference.ts'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from '../parts/icons.ts'
import type {ConnectionFlow} from './connection-flow.ts'
import {dialogWords, type PanelDialogsWords} from './panel-dialogs.words.ts'

/** On a plan without accounting: which plan has it, and the host’s way to it. */
export function renderPlan(flow: ConnectionFlow) {
  const words = dialogWords(flow)
  return flow.needsPlan
    ? html`<div class="alert info" part="plan">
    ${icon('info')}
    <div>
      <p class="what">${words.planHeading(flow.host.plan)}</p>
      <p>${words.planMore}</p>
      <slot name="upgrade"></slot>
    </div>
  </div>`
    : undefined
}

/** What was done here, and what is being done after the sign-in. */
export function renderNotice(flow: ConnectionFlow) {
  const {notice, busy} = flow
  const words = dialogWords(flow)
  if (notice)
    return html`<div class="alert ok" part="notice">
      ${icon('check')}
      <p class="what">${notice(words)}</p>
      <button class="button plain icon compact" type="button" aria-label=${flow.words.dismiss} @click=${flow.dismiss}>${icon('close')}</button>
    </div>`
  return busy === 'finish' ? html`<p class="reference quiet">${icon('refresh', true)} ${words.finishing}</p>` : undefined
}

/** What a pull of reference data changed, in numbers. */
export function changesNotice(host: KitElement, words: PanelDialogsWords, {taxCodes, ledgerCodes}: ReferenceChanges): string {
  const {format} = host
  const changes = (['added', 'changed', 'archived', 'restored'] as const).flatMap((of) => {
    const count = taxCodes[of] + ledgerCodes[of]
    return count ? words[of](format.count(count)) : []
  })
  return changes.length ? words.synced(format.list(changes)) : words.upToDate
}
