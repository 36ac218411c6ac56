import {html, nothing} from 'lit'
import type {RecordKey} from '../../src/contract/card.ts'
import type {DocumentOffer} from '../../src/contract/document.ts'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from '../parts/icons.ts'
import {linkDialogs} from '../parts/late-dialogs.ts'
import {openDialog} from '../parts/open-dialog.ts'
import type {Attempt} from './dialog-attempt.ts'
import {contactTrouble} from './contact-trouble.words.ts'

type Dialog = KitElement & {attempt: Attempt}

/** Why a document can be made for nobody, and the way out; comes with the first offer that is so. */
export function renderContactTrouble(dialog: Dialog, {contact, contactRecord, provider}: DocumentOffer) {
  const words = dialog.words('contact-trouble', contactTrouble)
  if (contact?.archived)
    return html`<p class="alert warning">${icon('alert')}<span>${words.archivedContact(contact.name, provider.name)}</span></p>`
  if (contact) return nothing
  return html`<div class="alert warning">
    ${icon('alert')}<span>${contactRecord ? words.noContact(contactRecord.title) : words.noContactRecord}</span>
    ${
      contactRecord
        ? html`<button
            class="button compact"
            type="button"
            @pointerenter=${linkDialogs.prepare}
            @focus=${linkDialogs.prepare}
            @click=${() => void linkContact(dialog, contactRecord.key)}
          >
            ${icon('link')}${words.linkContact}
          </button>`
        : nothing
    }
  </div>`
}

/** Links the customer or supplier of the record without leaving the dialog that needs it. */
async function linkContact(dialog: Dialog, key: RecordKey) {
  try {
    const [loaded, card] = await Promise.all([linkDialogs.want(), dialog.client!.readCard(key)])
    await openDialog(dialog, loaded, {card})
  } catch (error) {
    dialog.attempt = {...dialog.attempt, failure: error}
  }
}
