import {html, nothing} from 'lit'
import type {Card} from '../../src/contract/card.ts'
import {alerts} from '../base/alert.styles.ts'
import {nested} from '../base/nested.ts'
import {adopt} from '../parts/adopt.ts'
import {icon} from '../parts/icons.ts'
import {CreateInvoice} from '../create-invoice/create-invoice.ts'
import {isEmpty, providerOf} from './card-state.ts'
import {recordDocuments} from './document-parts.words.ts'
import {documentStyles} from './document-parts.styles.ts'
import type {RecordCard} from './record-card.ts'
import {renderCoverage} from './render-coverage.ts'
import {renderDocument} from './render-documents.ts'

/** What only a record with invoices or bills shows: brought when the first such card is read. */
export function renderParts(host: RecordCard, card: Card) {
  adopt(host, alerts, documentStyles)
  const {coverage, documents} = card
  const words = host.words('record-documents', recordDocuments)
  const ofKind = words[card.kind as 'invoices' | 'bills']
  return [
    isEmpty(card) ? html`<p class="quiet">${ofKind.empty(providerOf(card))}</p>` : nothing,
    renderPending(host, card),
    documents.length > 0 && coverage?.lines.length ? renderCoverage(host, coverage, ofKind) : nothing,
    documents.length > 0
      ? html`<section class="documents" part="documents">
          <h3>${ofKind.heading}</h3>
          <ul>
            ${documents.map((document, index) => renderDocument(host, card, document, index))}
          </ul>
        </section>`
      : nothing,
    nested(host, CreateInvoice, {card, ...card.key}),
  ]
}

/** Outcomes that are not known yet: never shown as failed. */
function renderPending(host: RecordCard, card: Card) {
  const words = host.words('record-documents', recordDocuments)
  return card.pending.map(({state}) =>
    state === 'needs-human'
      ? html`<div class="alert warning" part="pending">${icon('alert')}<p>${words.needsHuman(providerOf(card))}</p></div>`
      : html`<p class="row checking" part="pending" role="status">${icon('refresh', true)}${words.checking(providerOf(card))}</p>`,
  )
}
