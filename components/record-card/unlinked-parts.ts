import {html, nothing} from 'lit'
import type {Card} from '../../src/contract/card.ts'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from '../parts/icons.ts'
import {linkDialogs} from '../parts/late-dialogs.ts'
import {openDialog} from '../parts/open-dialog.ts'
import type {CardReader} from './card-reader.ts'
import {recordUnlinked} from './unlinked-parts.words.ts'

/** What only a record shows that could be linked to a contact or an item: brought when the first such card is read. */
export function renderUnlinkedParts(host: KitElement, card: Card, cards: CardReader, reason: string | undefined) {
  const words = host.words('record-unlinked', recordUnlinked)
  const provider = card.provider?.name ?? 'Xero'
  const open = () => void cards.attempt(async () => openDialog(host, await linkDialogs.want(), {card}))
  return html`<p class="quiet">${card.kind === 'item' ? words.emptyItem(provider) : words.emptyContact(provider)}</p>
    <div class="actions">
      <button
        class="button primary"
        part="link-button"
        type="button"
        aria-disabled=${reason ? 'true' : nothing}
        aria-describedby=${reason ? 'why-no-link' : nothing}
        @pointerenter=${linkDialogs.prepare}
        @focus=${linkDialogs.prepare}
        @click=${reason ? nothing : open}
      >
        ${icon('link')}${words.link}
      </button>
      ${reason ? html`<p id="why-no-link" class="small quiet">${reason}</p>` : nothing}
    </div>`
}
