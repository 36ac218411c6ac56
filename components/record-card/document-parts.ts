import {html, nothing} from 'lit'
import {html as withTags} from 'lit/static-html.js'
import type {Card, LinkedDocument, LinkState} from '../../src/contract/card.ts'
import {defineElements} from '../base/define.ts'
import {amountsOf} from '../base/amounts.ts'
import {alerts} from '../base/alert.styles.ts'
import type {KitElement} from '../base/kit-element.ts'
import {nestedTag} from '../base/nested.ts'
import {prefixOf} from '../base/prefix.ts'
import {adopt} from '../parts/adopt.ts'
import {CreateInvoice} from '../create-invoice/create-invoice.ts'
import {isEmpty} from './card-state.ts'
import {recordDocuments} from './document-parts.words.ts'
import {renderCoverage} from './render-coverage.ts'
import {documentStyles} from './document-parts.styles.ts'
import {renderDocuments, renderPending} from './render-documents.ts'

export interface DocumentPartsView {
  kind: 'invoices' | 'bills'
  /** How the state of a link reads. */
  states: Record<LinkState, string>
  linesOpen: boolean
  allLines: boolean
  toggleLines: (event: Event) => void
  showAllLines: () => void
  unlink: (document: LinkedDocument, name: string) => void
  /** Why nothing can be unlinked. */
  noUnlink: string | undefined
}

/** What only a record with invoices or bills shows: brought when the first such card is read. */
export function renderDocumentParts(host: KitElement, card: Card, parts: DocumentPartsView) {
  adopt(host, alerts, documentStyles)
  const {pending, coverage, documents} = card
  const words = host.words('record-documents', recordDocuments)
  const provider = card.provider?.name ?? 'Xero'
  const view = {words, format: amountsOf(host.speaking), provider, ...parts}
  const empty = parts.kind === 'invoices' ? words.emptyInvoices : words.emptyBills
  return [
    isEmpty(card) ? html`<p class="quiet">${empty(provider)}</p>` : nothing,
    renderPending(pending, view),
    coverage && coverage.lines.length > 0 && documents.length > 0 ? renderCoverage(coverage, view) : nothing,
    documents.length > 0 ? renderDocuments(documents, words.documents[parts.kind], view) : nothing,
    renderCreate(host, card),
  ]
}

function renderCreate(host: KitElement, card: Card) {
  defineElements([CreateInvoice], {prefix: prefixOf(host)})
  const tag = nestedTag(host, 'create-invoice')
  return withTags`<${tag} class="create" .client=${host.client} .locale=${host.locale} .card=${card}
    collection=${card.key.collection} record=${card.key.record}></${tag}>`
}
