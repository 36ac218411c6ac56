import {html, nothing} from 'lit'
import type {Format} from '../base/format.ts'
import {icon} from '../parts/icons.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'

export interface BottomView {
  draft: Draft
  words: CreateDialogWords
  format: Format
  cancel: string
  state: 'idle' | 'sending' | 'checking' | 'needs-human'
  reason: string | undefined
  /** Whether the reason is a line to put right. */
  reasonIsWrong: boolean
  agreed: boolean
  agree: (event: Event) => void
  close: () => void
  create: () => void
  showWrong: () => void
  shortcuts: () => void
}

/** Always in sight: subtotal, each tax and total, and the button that carries the amount. */
export function renderBottom(view: BottomView) {
  const {draft, words, format, state, reason, agreed} = view
  const {totals, over, offer} = draft
  const busy = state !== 'idle'
  const total = format.money(totals.total, offer.currency)
  return html`<div class="bottom">
    ${renderSums(view)}
    <div class="side">
      ${
        over > 0
          ? html`<label class="agree"
              ><input type="checkbox" .checked=${agreed} ?disabled=${busy} @change=${view.agree} /><span
                >${words.agreeOver(over, format.count(over))}</span
              ></label
            >`
          : nothing
      }
      ${
        reason === undefined || busy
          ? nothing
          : html`<p id="why-not" class="small quiet reason">
              ${reason}${
                view.reasonIsWrong
                  ? html` <button class="button plain compact" type="button" @click=${view.showWrong}>${words.showWrong}</button>`
                  : nothing
              }
            </p>`
      }
      <div class="buttons">
        <button class="button plain icon keys" type="button" aria-label=${words.shortcuts} aria-keyshortcuts="?" @click=${view.shortcuts}>?</button>
        <button class="button" type="button" @click=${view.close}>${view.cancel}</button>
        <button
          class="button primary"
          type="button"
          aria-disabled=${reason !== undefined || busy ? 'true' : nothing}
          aria-describedby=${reason === undefined || busy ? nothing : 'why-not'}
          @click=${view.create}
        >
          ${state === 'sending' ? html`${icon('refresh', true)}${words.sending}` : words.createFor[offer.kind](total)}
        </button>
      </div>
    </div>
  </div>`
}

function renderSums({draft, words, format}: BottomView) {
  const {totals, offer} = draft
  const amount = (value: string) => format.amount(value, offer.currency)
  return html`<dl class="sums figures">
    <div><dt>${words.subtotal}</dt><dd>${amount(totals.subtotal)}</dd></div>
    ${totals.taxes.map(
      ({taxCode, rate, tax}) =>
        html`<div><dt>${draft.rules.taxCodes.get(taxCode)?.name ?? words.tax}${rate === null ? ` (${words.unknownRate})` : ''}</dt><dd>${amount(tax)}</dd></div>`,
    )}
    <div class="total"><dt>${words.total}</dt><dd>${format.money(totals.total, offer.currency)}</dd></div>
  </dl>`
}
