import {html, nothing} from 'lit'
import type {Card, LinkedDocument} from '../../src/contract/card.ts'
import type {KitElement} from '../base/kit-element.ts'
import type {Dialog} from '../parts/dialog.ts'
import {failureAlert} from '../parts/failure.ts'
import {parts} from '../parts/parts.words.ts'
import {nameOf} from './card-state.ts'
import type {RecordCardWords} from './record-card.words.ts'

export interface UnlinkView {
  card: Card
  /** Null: the record's contact or item. */
  document: LinkedDocument | null
  words: RecordCardWords
  busy: boolean
  failure: unknown
  unlink: () => void
}

/** Says what unlinking does, and above all what it does not. */
export function renderUnlink(host: KitElement, dialog: Dialog, {card, document, words, busy, failure, unlink}: UnlinkView) {
  const provider = card.provider?.name ?? 'Xero'
  const name = document ? nameOf(document, words) : (card.link?.target.name ?? '')
  return dialog.render({
    heading: words.unlinkTitle(name),
    body: html`${failure === undefined ? nothing : failureAlert(host, failure, {accounting: provider})}
      <p>
        ${document ? words.unlinkDocumentWhy(provider, host.format.money(document.total, document.currency)) : words.unlinkTarget(provider)}
      </p>`,
    footer: html`<button class="button" type="button" autofocus ?disabled=${busy} @click=${dialog.ask}>
        ${host.words('parts', parts).cancel}
      </button>
      <button class="button danger" type="button" aria-disabled=${busy ? 'true' : nothing} @click=${unlink}>${words.unlink}</button>`,
  })
}
