import type {OfferedLine} from '../../src/contract/document.ts'
import {compare, isZero, places, roundTo, subtract, trim} from '../../src/domain/decimal.ts'
import {taxAllowed} from '../../src/domain/legality.ts'
import {priceLine, type Cents} from '../../src/domain/totals.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import type {Draft} from './draft.ts'
import {writeNumber} from './typed-number.ts'

export type NumberField = 'quantity' | 'unitPrice'
export type CodeField = 'taxCode' | 'ledgerCode'
export type Field = 'description' | NumberField | CodeField

/** In the order in which they are put right: the ledger code says which tax codes go with it. */
export const fields: readonly Field[] = ['description', 'quantity', 'unitPrice', 'ledgerCode', 'taxCode']

export const isNumber = (field: string): field is NumberField => field === 'quantity' || field === 'unitPrice'
export const isCode = (field: string): field is CodeField => field === 'taxCode' || field === 'ledgerCode'

/** What is wrong with a field. */
export type Issue = (words: CreateDialogWords) => string

/** What a person can change, as it stands in the fields: numbers as they are typed, codes by their id; empty where there is none. */
export type LineEdits = Readonly<Record<Field, string> & {ticked: boolean}>

/** One line as it stands in the dialog. Never changed in place: another object is another state. */
export interface DraftLine {
  readonly offered: OfferedLine
  /** The fields as they were offered. */
  readonly original: LineEdits
  readonly edits: LineEdits
  /** What was typed, as decimals; null where it is no number. */
  readonly numbers: Readonly<Record<NumberField, string | null>>
  /** What is wrong with it; nothing is where it is not ticked. What the accounting system said is gone with the next change. */
  readonly issues: Readonly<Partial<Record<Field, Issue | undefined>>>
  /** By how much a ticked quantity goes beyond what is left; null where it does not. */
  readonly over: string | null
  /** As the sum counts it; null where it is not ticked or not yet a number. */
  readonly priced: Cents | null
}

export const isCovered = ({remaining, covered}: OfferedLine): boolean => isZero(remaining) && !isZero(covered)

/** Two decimal places at least, as prices are written, and no noughts that say nothing beyond. */
const asPrice = (price: string) => roundTo(price, Math.max(2, places(price)))

/** What is offered: what is left; for a line that is covered in full its quantity, which then is over. */
export const editsOf = (offered: OfferedLine, lang: string): LineEdits => ({
  ticked: !isZero(offered.remaining),
  description: offered.description,
  quantity: writeNumber(trim(isZero(offered.remaining) ? offered.quantity : offered.remaining), lang),
  unitPrice: offered.unitPrice === null ? '' : writeNumber(asPrice(offered.unitPrice), lang),
  taxCode: offered.taxCode?.id ?? '',
  ledgerCode: offered.ledgerCode?.id ?? '',
})

export function makeLine(
  draft: Draft,
  {offered, original}: Pick<DraftLine, 'offered' | 'original'>,
  edits: LineEdits,
): DraftLine {
  const {ticked, description, taxCode} = edits
  const quantity = draft.read(edits.quantity)
  const unitPrice = draft.read(edits.unitPrice)
  const line = {offered, original, edits, numbers: {quantity, unitPrice}, issues: {}, over: null, priced: null}
  if (!ticked) return line
  const wrongQuantity = numberIssue(quantity, edits, 'quantity')
  const wrongPrice = numberIssue(unitPrice, edits, 'unitPrice')
  const isPriced = quantity !== null && unitPrice !== null && !wrongQuantity && !wrongPrice
  const rate = draft.taxCodes.get(taxCode)?.rate ?? null
  return {
    ...line,
    issues: {
      description: description.trim() ? undefined : missing('description'),
      quantity: wrongQuantity ?? (compare(quantity!, '0') > 0 ? undefined : ({issue}) => issue.notPositive),
      unitPrice: wrongPrice,
      ...codeIssues(draft, edits),
    },
    over: quantity !== null && compare(quantity, offered.remaining) > 0 ? subtract(quantity, offered.remaining) : null,
    priced: isPriced ? priceLine({quantity, unitPrice, rate, taxCode}, draft.taxMode) : null,
  }
}

const missing =
  (field: Field): Issue =>
  (words) =>
    words.missing[field]

function numberIssue(value: string | null, edits: LineEdits, field: NumberField): Issue | undefined {
  if (value === null) return edits[field].trim() ? ({issue}) => issue.notANumber : missing(field)
  if (places(value) > 4) return ({issue}) => issue.tooPrecise
  return /^-?\d{1,10}(\.|$)/.test(value) ? undefined : ({issue}) => issue.tooLarge
}

function codeIssues(draft: Draft, edits: LineEdits): DraftLine['issues'] {
  const taxCode = draft.taxCodes.get(edits.taxCode)
  const ledgerCode = draft.ledgerCodes.get(edits.ledgerCode)
  const unknown = (field: CodeField): Issue => (edits[field] ? ({issue}) => issue.notOffered : missing(field))
  const pair: Issue = (words) => words.pair(draft.nameOf('ledgerCode', edits.ledgerCode))
  const isPair = !taxCode || !ledgerCode || taxAllowed(taxCode, ledgerCode)
  return {
    ledgerCode: ledgerCode ? undefined : unknown('ledgerCode'),
    taxCode: draft.taxMode === 'none' ? undefined : !taxCode ? unknown('taxCode') : isPair ? undefined : pair,
  }
}

/** The first field with something to put right. */
export const wrongField = ({issues}: DraftLine): Field | undefined => fields.find((field) => issues[field])
