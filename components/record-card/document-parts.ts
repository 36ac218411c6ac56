/** What only a record with invoices or bills shows: brought when the first such card is read. */
export {CreateInvoice} from '../create-invoice/create-invoice.ts'
export {documentStyles} from './document-parts.styles.ts'
export {renderCoverage} from './render-coverage.ts'
export {renderDocuments, renderPending} from './render-documents.ts'
