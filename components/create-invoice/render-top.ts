import {html, nothing} from 'lit'
import type {TaxMode} from '../../src/contract/document.ts'
import {icon} from '../parts/icons.ts'
import type {DialogView} from './dialog-view.ts'

const modes = ['exclusive', 'inclusive', 'none'] as const

/** Always in sight: for whom, in which currency, and whether prices hold the tax. */
export function renderTop({draft, offer, words, format, state, on}: DialogView) {
  const {contact, contactRecord, currency, date, due, reference, kind, provider} = offer
  const fact = (label: string, value: string) => html`<div><dt>${label}</dt><dd class="figures">${value}</dd></div>`
  return html`<div class="top">
    <dl class="facts">
      ${contact ? html`<div class="contact"><dt>${words.to[kind]}</dt><dd>${contact.name}</dd></div>` : nothing}
      ${fact(words.currency, currency)} ${fact(words.date, format.day(date))} ${due === null ? nothing : fact(words.due, format.day(due))}
      ${reference ? fact(words.reference, reference) : nothing}
    </dl>
    <label class="mode"
      ><span>${words.amountsAre}</span
      ><select
        class="input"
        ?disabled=${state !== 'idle'}
        @change=${(event: Event) => on.setTaxMode((event.target as HTMLSelectElement).value as TaxMode)}
      >
        ${modes.map((mode) => html`<option value=${mode} ?selected=${mode === draft.taxMode}>${words.taxModes[mode]}</option>`)}
      </select></label
    >
    ${
      contact
        ? contact.archived
          ? html`<p class="alert warning">${icon('alert')}<span>${words.archivedContact(contact.name, provider.name)}</span></p>`
          : nothing
        : html`<div class="alert warning">
            ${icon('alert')}<span>${contactRecord ? words.noContact(contactRecord.title) : words.noContactRecord}</span>
            ${
              contactRecord
                ? html`<button class="button compact" type="button" @pointerenter=${on.prepareLink} @focus=${on.prepareLink} @click=${on.linkContact}>
                    ${icon('link')}${words.linkContact}
                  </button>`
                : nothing
            }
          </div>`
    }
  </div>`
}
