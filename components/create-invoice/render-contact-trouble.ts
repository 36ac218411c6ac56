import {html, nothing} from 'lit'
import type {RecordKey} from '../../src/contract/card.ts'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from '../parts/icons.ts'
import {linkDialogs} from '../parts/late-dialogs.ts'
import {openDialog} from '../parts/open-dialog.ts'
import type {Creation} from './creation.ts'
import {dialogParts} from './dialog-parts.words.ts'

/** Why a document can be made for nobody, and the way out. */
export function renderContactTrouble(host: KitElement, creation: Creation) {
  const words = host.words('create-dialog-parts', dialogParts)
  const {contact, contactRecord, provider} = creation.draft!.offer
  if (contact && !contact.archived) return nothing
  const link = () => void linkContact(host, creation, contactRecord!.key)
  const text = contact
    ? words.archivedContact(contact.name, provider.name)
    : contactRecord
      ? words.noContact(contactRecord.title)
      : words.noContactRecord
  return html`<div class="alert warning">
    ${icon('alert')}<span>${text}</span>
    ${
      contact || !contactRecord
        ? nothing
        : html`<button
            class="button compact"
            type="button"
            @pointerenter=${linkDialogs.prepare}
            @focus=${linkDialogs.prepare}
            @click=${link}
          >
            ${icon('link')}${words.linkContact}
          </button>`
    }
  </div>`
}

/** Links the customer or supplier of the record without leaving the dialog that needs it. */
async function linkContact(host: KitElement, creation: Creation, key: RecordKey) {
  try {
    const [loaded, card] = await Promise.all([linkDialogs.want(), host.client!.readCard(key)])
    await openDialog(host, loaded, {card})
  } catch (error) {
    creation.failure = error
    host.requestUpdate()
  }
}
