import type {DocumentKind, LedgerClass, LedgerCode, TaxCode} from '../contract/index.ts'

/** Whether a line may carry both: the commonest reason for which Xero refuses a document. */
export const taxAllowed = (taxCode: TaxCode, ledgerCode: LedgerCode): boolean =>
  taxCode.use !== 'none' && taxCode.appliesTo.includes(ledgerCode.class)

const usual: Record<DocumentKind, readonly LedgerClass[]> = {invoice: ['revenue'], bill: ['expense', 'asset']}

/** The tax codes that a line of this kind of document may carry. */
export const taxCodesFor = (kind: DocumentKind, codes: readonly TaxCode[]): TaxCode[] =>
  codes.filter(({status, use}) => status === 'active' && (use === 'both' || use === (kind === 'invoice' ? 'output' : 'input')))

/** The ledger codes that a line may carry: the usual classes first, otherwise in the order given. */
export function ledgerCodesFor(kind: DocumentKind, codes: readonly LedgerCode[]): LedgerCode[] {
  const rank = ({class: kindOfAccount}: LedgerCode) => {
    const place = usual[kind].indexOf(kindOfAccount)
    return place < 0 ? usual[kind].length : place
  }
  return codes.filter(({status, selectable}) => status === 'active' && selectable).sort((left, right) => rank(left) - rank(right))
}
