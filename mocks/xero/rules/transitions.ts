import type {InvoiceStatus} from '../records.ts'

const moves: Record<InvoiceStatus, readonly InvoiceStatus[]> = {
  DRAFT: ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'DELETED'],
  SUBMITTED: ['SUBMITTED', 'DRAFT', 'AUTHORISED', 'DELETED'],
  AUTHORISED: ['AUTHORISED', 'VOIDED'],
  PAID: ['PAID', 'AUTHORISED'],
  VOIDED: [],
  DELETED: [],
}
const births: readonly InvoiceStatus[] = ['DRAFT', 'SUBMITTED', 'AUTHORISED']

const wrongStatus = 'Invoice not of valid status for modification'

/** Why an invoice cannot go from one status to the other; nothing when it can. */
export function statusRefusal(from: InvoiceStatus | undefined, to: InvoiceStatus, settled: boolean): string | undefined {
  if (from === undefined) return births.includes(to) ? undefined : `An invoice cannot be created with status ${to}`
  if (settled && (to === 'VOIDED' || to === 'DELETED')) {
    return 'This document cannot be edited as it has a payment or credit note allocated to it.'
  }
  return moves[from].includes(to) ? undefined : wrongStatus
}

export const mayMove = (from: InvoiceStatus, to: InvoiceStatus, settled: boolean): boolean =>
  from !== to && statusRefusal(from, to, settled) === undefined
