import {html, nothing} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {icon, type IconName} from '../parts/icons.ts'
import type {DialogView} from './dialog-view.ts'
import {createOutcome, type CreateOutcomeWords} from './outcome.words.ts'

/** What became of what was sent, unless it was created. */
export function renderOutcome(host: KitElement, view: DialogView) {
  const words = host.words('create-outcome', createOutcome)
  return html`${renderMeanwhile(view, words)} ${renderRefused(view, words)} ${renderUnknown(view, words)}`
}

const alert = (tone: 'info' | 'warning' | 'danger', sign: IconName, content: unknown) =>
  html`<div class="alert ${tone}" role=${tone === 'info' ? 'status' : 'alert'}>
    ${icon(sign, tone === 'info')}
    <div>${content}</div>
  </div>`

const action = (label: string, press: () => void) =>
  html`<div class="actions"><button class="button compact" type="button" @click=${press}>${label}</button></div>`

function renderMeanwhile(
  {attempt: {changedMeanwhile}, offer, on, words: {organisationChanged}}: DialogView,
  words: CreateOutcomeWords,
) {
  if (changedMeanwhile === 'lines') return alert('warning', 'alert', html`<p>${words.lineCovered}</p>`)
  if (!changedMeanwhile) return nothing
  const content = html`<p>${organisationChanged(offer.organisation.name)}</p>${action(words.reopen, on.reload)}`
  return alert('warning', 'alert', content)
}

function renderRefused({attempt: {refused}, offer}: DialogView, words: CreateOutcomeWords) {
  if (!refused) return nothing
  const messages = refused.length ? html`<ul>${refused.map((message) => html`<li>${message}</li>`)}</ul>` : nothing
  const content = html`<p class="what">${words.refused(offer.provider.name)}</p>${messages}<p>${words.refusedWhy}</p>`
  return alert('danger', 'failed', content)
}

/** While nobody knows whether it was created: never called a failure. */
function renderUnknown({state, offer, on}: DialogView, words: CreateOutcomeWords) {
  const {name} = offer.provider
  if (state === 'checking') {
    return alert('info', 'refresh', html`<p class="what">${words.checking(name)}</p><p>${words.checkingWhy(name)}</p>`)
  }
  if (state !== 'needs-human') return nothing
  return alert('warning', 'alert', html`<p>${words.needsHuman(name)}</p>${action(words.notThere, on.createAgain)}`)
}
