import {html, nothing} from 'lit'
import type {Card} from '../../src/contract/card.ts'
import {icon} from '../parts/icons.ts'
import {linkDialogs} from '../parts/late-dialogs.ts'
import {openDialog} from '../parts/open-dialog.ts'
import {providerOf} from './card-state.ts'
import type {RecordCard} from './record-card.ts'
import {recordUnlinked} from './unlinked-parts.words.ts'
import {whyNoLink} from './why-not.ts'

/** What only a record shows that could be linked to a contact or an item: brought when the first such card is read. */
export function renderParts(host: RecordCard, card: Card) {
  const words = host.words('record-unlinked', recordUnlinked)
  const reason = whyNoLink(host, card)
  const open = () => host.attempt(async () => openDialog(host, await linkDialogs.want(), {card}))
  return html`<p class="quiet">${words[card.kind as 'contact' | 'item'](providerOf(card))}</p>
    <div class="row actions">
      <button
        class="button primary"
        part="link-button"
        type="button"
        aria-disabled=${reason ? true : nothing}
        aria-describedby=${reason ? 'why-no-link' : nothing}
        @pointerenter=${linkDialogs.prepare}
        @focus=${linkDialogs.prepare}
        @click=${reason ? nothing : open}
      >
        ${icon('link')}${words.link}
      </button>
      ${reason && html`<p id="why-no-link" class="small quiet">${reason}</p>`}
    </div>`
}
