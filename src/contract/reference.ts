import * as z from 'zod/mini'
import {Decimal, Id, Moment} from './values.ts'

/** What a ledger code is on the balance sheet or in profit and loss. */
export const LedgerClass = z.enum(['asset', 'equity', 'expense', 'liability', 'revenue'])
export type LedgerClass = z.infer<typeof LedgerClass>

/** A tax rate of the accounting system, as the *Tax Codes* collection holds it. */
export const TaxCode = z.object({
  /** The provider's key: Xero's TaxType. */
  id: Id,
  name: z.string(),
  /** Per cent, effective (compounding included); null where the provider tells none. */
  rate: z.nullable(Decimal),
  /** *Output* on sales, *Input* on purchases, *Both*; `none` for adjustments that no line may carry. */
  use: z.enum(['output', 'input', 'both', 'none']),
  /** Classes of ledger code that it may be used with. */
  appliesTo: z.array(LedgerClass),
  status: z.enum(['active', 'archived']),
})
export type TaxCode = z.infer<typeof TaxCode>

/** An account of the chart of accounts, as the *Ledger Codes* collection holds it. */
export const LedgerCode = z.object({
  /** The provider's id, which survives a change of code. */
  id: Id,
  /** Text: `0200` is not `200`. Null where the account has none. */
  code: z.nullable(z.string()),
  name: z.string(),
  /** The provider's account type in words: Bank, Current Asset, Revenue, Direct Costs … */
  type: z.string(),
  class: LedgerClass,
  /** The tax code that the account brings along. */
  taxCode: z.nullable(Id),
  status: z.enum(['active', 'archived']),
  /** Whether a line of a document may carry it: not bank, control or system accounts, nor accounts without a code. */
  selectable: z.boolean(),
})
export type LedgerCode = z.infer<typeof LedgerCode>

export const TaxCodes = z.object({taxCodes: z.array(TaxCode), syncedAt: z.nullable(Moment)})
export type TaxCodes = z.infer<typeof TaxCodes>
export const LedgerCodes = z.object({ledgerCodes: z.array(LedgerCode), syncedAt: z.nullable(Moment)})
export type LedgerCodes = z.infer<typeof LedgerCodes>

const Changes = z.object({added: z.int(), changed: z.int(), archived: z.int(), restored: z.int()})
/** What a pull of reference data changed; all zero when repeated. */
export const ReferenceChanges = z.object({taxCodes: Changes, ledgerCodes: Changes, syncedAt: Moment})
export type ReferenceChanges = z.infer<typeof ReferenceChanges>
