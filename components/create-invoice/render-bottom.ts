import {html, nothing} from 'lit'
import {icon} from '../parts/icons.ts'
import type {DialogView} from './dialog-view.ts'

/** Always in sight: subtotal, each tax and total, and the button that carries the amount. */
export function renderBottom(view: DialogView) {
  const {draft, offer, words, format, state, agreed, on} = view
  const {totals, over, wrong} = draft
  const busy = state !== 'idle'
  const reason = busy ? undefined : view.reason
  const total = format.money(totals.total, offer.currency)
  return html`<div class="bottom">
    ${renderSums(view)}
    <div class="side">
      ${
        over > 0
          ? html`<label class="agree"
              ><input type="checkbox" .checked=${agreed} ?disabled=${busy} @change=${(event: Event) => on.agree((event.target as HTMLInputElement).checked)} /><span
                >${words.agreeOver(over, format.count(over))}</span
              ></label
            >`
          : nothing
      }
      ${
        reason === undefined
          ? nothing
          : html`<p id="why-not" class="small quiet reason">
              ${reason}${
                reason === words.why.wrong(wrong, format.count(wrong))
                  ? html` <button class="button plain compact" type="button" @click=${on.showWrong}>${words.showWrong}</button>`
                  : nothing
              }
            </p>`
      }
      <div class="buttons">
        <button class="button plain icon keys" type="button" aria-label=${words.shortcuts} aria-keyshortcuts="?" @click=${on.toggleShortcuts}>?</button>
        <button class="button" type="button" @click=${on.close}>${view.cancel}</button>
        <button
          class="button primary"
          type="button"
          aria-disabled=${reason !== undefined || busy ? 'true' : nothing}
          aria-describedby=${reason === undefined ? nothing : 'why-not'}
          @pointerenter=${on.prepare}
          @focus=${on.prepare}
          @click=${on.create}
        >
          ${state === 'sending' ? html`${icon('refresh', true)}${words.sending}` : words.createFor[offer.kind](total)}
        </button>
      </div>
    </div>
  </div>`
}

function renderSums({draft, offer, words, format}: DialogView) {
  const {totals} = draft
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
