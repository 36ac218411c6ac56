import type {Answer} from '../gate/idempotency.ts'
import type {Books} from '../state.ts'
import type {Call} from './call.ts'

interface Printed {
  Total: number
  CurrencyCode: string
  Date: string
  ContactID: string
  Status: string
  InvoiceNumber?: string
  CreditNoteNumber?: string
  QuoteNumber?: string
  PurchaseOrderNumber?: string
}

/** A document by itself comes as a PDF when the Accept header asks for one. */
export const wantsPdf = (call: Call): boolean => call.header('accept')?.includes('application/pdf') ?? false

const escaped = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?').replaceAll(/[\\()]/g, '\\$&')

/** A small but whole PDF of one page. */
export function pdf(books: Books, title: string, printed: Printed): Answer {
  const number = printed.InvoiceNumber ?? printed.CreditNoteNumber ?? printed.QuoteNumber ?? printed.PurchaseOrderNumber ?? ''
  const lines = [
    `${title} ${number}`,
    `From ${books.organisation.Name}`,
    `To ${books.contacts.get(printed.ContactID)?.Name ?? ''}`,
    `Date ${printed.Date}`,
    `Total ${printed.Total.toFixed(2)} ${printed.CurrencyCode} (${printed.Status})`,
    'Made by a simulated Xero.',
  ]
  const stream = `BT /F1 14 Tf 72 770 Td 22 TL ${lines.map((line) => `(${escaped(line)}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return {status: 200, headers: {'content-type': 'application/pdf'}, body: new TextEncoder().encode(text)}
}
