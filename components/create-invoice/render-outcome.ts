import {html, nothing} from 'lit'
import type {DocumentOffer, Push} from '../../src/contract/document.ts'
import type {Format} from '../base/format.ts'
import {icon} from '../parts/icons.ts'
import {safeHref} from '../record-card/safe-href.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'

/** Quiet, in place: what was created, and where to look at it. */
export function renderCreated(push: Push, offer: DocumentOffer, words: CreateDialogWords, format: Format) {
  const {document} = push
  const provider = offer.provider.name
  const href = safeHref(document?.openAt ?? null)
  const money = (amount: string) => format.money(amount, document?.currency ?? offer.currency)
  return html`<div class="created" role="status">
    ${icon('check')}
    ${document ? html`<p class="title">${words.createdFor(money(document.total), document.contact)}</p>` : nothing}
    ${
      push.state === 'confirmed-mismatch' && document?.expectedTotal
        ? html`<p class="alert warning">
            ${icon('alert')}<span>${words.mismatch(provider, money(document.total), money(document.expectedTotal))}</span>
          </p>`
        : nothing
    }
    ${
      href
        ? html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer">${icon('open')}${words.openIn(provider)}</a>`
        : nothing
    }
  </div>`
}

/** While nobody knows whether it was created: never called a failure. */
export function renderUnknown(state: 'checking' | 'needs-human', provider: string, words: CreateDialogWords, again: () => void) {
  if (state === 'needs-human') {
    return html`<div class="alert warning" role="alert">
      ${icon('alert')}
      <div>
        <p>${words.needsHuman(provider)}</p>
        <div class="actions"><button class="button compact" type="button" @click=${again}>${words.notThere}</button></div>
      </div>
    </div>`
  }
  return html`<div class="alert info" role="status">
    ${icon('refresh', true)}
    <div><p class="what">${words.checking(provider)}</p><p>${words.checkingWhy(provider)}</p></div>
  </div>`
}

export function renderRefused(messages: readonly string[], provider: string, words: CreateDialogWords) {
  return html`<div class="alert danger" role="alert">
    ${icon('failed')}
    <div>
      <p class="what">${words.refused(provider)}</p>
      ${messages.length ? html`<ul>${messages.map((message) => html`<li>${message}</li>`)}</ul>` : nothing}
      <p>${words.refusedWhy}</p>
    </div>
  </div>`
}

export const renderShortcuts = (words: CreateDialogWords) =>
  html`<section class="shortcuts" aria-label=${words.shortcuts}>
    <dl>${words.shortcutList.map(([keys, what]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${what}</dd></div>`)}</dl>
  </section>`

export const renderWaiting = () =>
  html`<div class="waiting" aria-busy="true">${[1, 2, 3, 4, 5].map(() => html`<span class="skeleton"></span>`)}</div>`
