import {html, nothing} from 'lit'
import {icon, type IconName} from '../parts/icons.ts'
import type {DialogView} from './dialog-view.ts'

/** What the dialog has to say above the lines, the most urgent first. */
export const renderSays = (view: DialogView) =>
  html`${renderMeanwhile(view)} ${view.failure} ${renderRefused(view)} ${renderUnknown(view)} ${renderRestored(view)}
  ${view.shortcutsShown ? renderShortcuts(view) : nothing}`

const alert = (tone: 'info' | 'warning' | 'danger', sign: IconName, content: unknown) =>
  html`<div class="alert ${tone}" role=${tone === 'info' ? 'status' : 'alert'}>
    ${icon(sign, tone === 'info')}
    <div>${content}</div>
  </div>`

const action = (label: string, press: () => void) =>
  html`<div class="actions"><button class="button compact" type="button" @click=${press}>${label}</button></div>`

function renderMeanwhile({changedMeanwhile, words, offer, on}: DialogView) {
  if (changedMeanwhile === 'lines') return alert('warning', 'alert', html`<p>${words.lineCovered}</p>`)
  if (!changedMeanwhile) return nothing
  const content = html`<p>${words.organisationChanged(offer.organisation.name)}</p>${action(words.reopen, on.reload)}`
  return alert('warning', 'alert', content)
}

function renderRefused({refused, words, offer}: DialogView) {
  if (!refused) return nothing
  const messages = refused.length ? html`<ul>${refused.map((message) => html`<li>${message}</li>`)}</ul>` : nothing
  const content = html`<p class="what">${words.refused(offer.provider.name)}</p>${messages}<p>${words.refusedWhy}</p>`
  return alert('danger', 'failed', content)
}

/** While nobody knows whether it was created: never called a failure. */
function renderUnknown({state, words, offer, on}: DialogView) {
  const {name} = offer.provider
  if (state === 'checking') {
    return alert('info', 'refresh', html`<p class="what">${words.checking(name)}</p><p>${words.checkingWhy(name)}</p>`)
  }
  if (state !== 'needs-human') return nothing
  return alert('warning', 'alert', html`<p>${words.needsHuman(name)}</p>${action(words.notThere, on.createAgain)}`)
}

const renderRestored = ({restored, state, words, on}: DialogView) =>
  restored && state === 'idle'
    ? html`<p class="restored small">
        ${icon('info')}${words.restored}
        <button class="button plain compact" type="button" @click=${on.startOver}>${words.startOver}</button>
      </p>`
    : nothing

const renderShortcuts = ({words}: DialogView) =>
  html`<section class="shortcuts" aria-label=${words.shortcuts}>
    <dl>${words.shortcutList.map(([keys, what]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${what}</dd></div>`)}</dl>
  </section>`
