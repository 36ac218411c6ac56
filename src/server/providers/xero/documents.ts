import type {DocumentKind} from '../../../contract/index.ts'
import {KitError} from '../../../contract/failure.ts'
import type {Access, NewDocument, RemoteDocument} from '../../provider.ts'
import {inBatches} from './batches.ts'
import type {Ask} from './ask.ts'
import {isKnownKind, toDocument, toInvoiceBody} from './map-document.ts'
import {parseList, parseMade, parsePaging} from './parse-answer.ts'
import {WireInvoice} from './wire.ts'

/** A look-up that needs more than these pages of the documents made here since a moment is not of our doing. */
const mostPages = 20

export function createDocuments(ask: Ask) {
  return {
    readDocuments: (access: Access, ids: string[]): Promise<RemoteDocument[]> =>
      inBatches(ids, async (batch) => {
        // Only a page holds whole documents: without one, Xero leaves the lines out.
        const answer = await ask(access, (transport) => transport.getInvoices(access, {ids: batch, page: 1}))
        return parseList(answer, 'Invoices', WireInvoice).filter(isKnownKind).map(toDocument)
      }),

    async createDocument(access: Access, document: NewDocument, key: string): Promise<RemoteDocument> {
      const body = toInvoiceBody(document)
      const answer = await ask(access, (transport) => transport.createInvoice(access, body, key))
      const made = toDocument(parseMade(answer, 'Invoices', WireInvoice, 'PUT /Invoices'))
      if (made.kind !== document.kind || made.contact.id.toLowerCase() !== document.contact.toLowerCase())
        throw new KitError('bad-reply', 'PUT /Invoices: Xero answered with another document')
      return made
    },

    async findDocuments(access: Access, kind: DocumentKind, marker: string, since: string): Promise<RemoteDocument[]> {
      const found: RemoteDocument[] = []
      for (let page = 1; page <= mostPages; page++) {
        const query = {createdByMyApp: true, modifiedSince: new Date(since), page, pageSize: 100}
        const answer = await ask(access, (transport) => transport.getInvoices(access, query))
        const documents = parseList(answer, 'Invoices', WireInvoice).filter(isKnownKind).map(toDocument)
        found.push(...documents.filter((document) => document.kind === kind && document.marker === marker))
        if (page >= (parsePaging(answer)?.pageCount ?? 1)) return found
      }
      throw new KitError('bad-reply', 'GET /Invoices: more pages than can be')
    },
  }
}
