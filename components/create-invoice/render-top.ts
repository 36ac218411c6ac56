import {html, nothing} from 'lit'
import type {TaxMode} from '../../src/contract/document.ts'
import type {Format} from '../base/format.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'

const modes = ['exclusive', 'inclusive', 'none'] as const

/** Always in sight: for whom, in which currency, and whether prices hold the tax; `trouble` where it can be made for nobody. */
export function renderTop(
  {offer, taxMode}: Draft,
  words: CreateDialogWords,
  format: Format,
  isLocked: boolean,
  setTaxMode: (mode: TaxMode) => void,
  trouble: unknown,
) {
  const {contact, currency, date, due, reference, kind} = offer
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
        ?disabled=${isLocked}
        @change=${(event: Event) => setTaxMode((event.target as HTMLSelectElement).value as TaxMode)}
      >
        ${modes.map((mode) => html`<option value=${mode} ?selected=${mode === taxMode}>${words.taxModes[mode]}</option>`)}
      </select></label
    >
    ${trouble}
  </div>`
}
