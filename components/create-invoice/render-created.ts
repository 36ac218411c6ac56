import {html, nothing} from 'lit'
import type {DocumentOffer, Push} from '../../src/contract/document.ts'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from '../parts/adopt.ts'
import {icon} from '../parts/icons.ts'
import {safeHref} from '../record-card/safe-href.ts'
import {dialogPartsStyles} from './dialog-parts.styles.ts'
import {dialogParts} from './dialog-parts.words.ts'

/** Quiet, in place: what was created, and where to look at it. */
export function renderCreated(host: KitElement, {document, state}: Push, {kind, provider, currency}: DocumentOffer) {
  adopt(host, dialogPartsStyles)
  const words = host.words('create-dialog-parts', dialogParts)
  const href = safeHref(document?.openAt ?? null)
  const money = (amount: string) => host.format.money(amount, document?.currency ?? currency)
  const heading = words.created[kind](document?.number ?? '')
  const body = html`<div class="created" role="status">
    ${icon('check')}
    ${document ? html`<p class="title">${words.createdFor(money(document.total), document.contact)}</p>` : nothing}
    ${
      state === 'confirmed-mismatch' && document?.expectedTotal
        ? html`<p class="alert warning">
            ${icon('alert')}<span>${words.mismatch(provider.name, money(document.total), money(document.expectedTotal))}</span>
          </p>`
        : nothing
    }
    ${
      href
        ? html`<a class="button" href=${href} target="_blank" rel="noopener noreferrer">${icon('open')}${words.openIn(provider.name)}</a>`
        : nothing
    }
  </div>`
  return {heading, body}
}
