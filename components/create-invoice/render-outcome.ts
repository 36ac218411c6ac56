import {html, nothing} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {codeOf} from '../parts/failure.ts'
import {icon, type IconName} from '../parts/icons.ts'
import type {Creation} from './creation.ts'
import {dialogParts} from './dialog-parts.words.ts'

const alert = (tone: 'info' | 'warning' | 'danger', sign: IconName, content: unknown) =>
  html`<div class="alert ${tone}" role=${tone === 'info' ? 'status' : 'alert'}>
    ${icon(sign, tone === 'info')}
    <div>${content}</div>
  </div>`

const action = (label: string, press: () => void) =>
  html`<div class="actions"><button class="button compact" type="button" @click=${press}>${label}</button></div>`

/** What became of what was sent, unless it was created or failed as anything may fail. An unknown outcome is never called a failure. */
export function renderOutcome(
  host: KitElement,
  creation: Creation,
  organisationChanged: (organisation: string) => string,
  reopen: () => void,
) {
  const words = host.words('create-dialog-parts', dialogParts)
  const {draft, state, refused, failure} = creation
  if (!draft) return undefined
  const {provider, organisation} = draft.offer
  const code = failure === undefined ? undefined : codeOf(failure)
  if (state === 'checking') {
    const content = html`<p class="what">${words.checking(provider.name)}</p><p>${words.checkingWhy(provider.name)}</p>`
    return alert('info', 'refresh', content)
  }
  if (state === 'needs-human') {
    const content = html`<p>${words.needsHuman(provider.name)}</p>${action(words.notThere, () => creation.createAgain())}`
    return alert('warning', 'alert', content)
  }
  if (code === 'line-covered') return alert('warning', 'alert', html`<p>${words.lineCovered}</p>`)
  if (code === 'organisation-changed') {
    const content = html`<p>${organisationChanged(organisation.name)}</p>${action(words.reopen, reopen)}`
    return alert('warning', 'alert', content)
  }
  if (!refused) return undefined
  const messages = refused.length ? html`<ul>${refused.map((message) => html`<li>${message}</li>`)}</ul>` : nothing
  const content = html`<p class="what">${words.refused(provider.name)}</p>${messages}<p>${words.refusedWhy}</p>`
  return alert('danger', 'failed', content)
}
