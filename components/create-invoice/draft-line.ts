import type {LedgerCode, TaxCode} from '../../src/contract/reference.ts'
import type {OfferedLine, TaxMode} from '../../src/contract/document.ts'
import {compare, isZero, places, subtract, trim} from '../../src/domain/decimal.ts'
import {taxAllowed} from '../../src/domain/legality.ts'
import type {PricedLine} from '../../src/domain/totals.ts'

export type Field = 'description' | 'quantity' | 'unitPrice' | 'taxCode' | 'ledgerCode'
export const fields = ['description', 'quantity', 'unitPrice', 'taxCode', 'ledgerCode'] as const satisfies readonly Field[]

export type Issue =
  | {is: 'missing' | 'not-a-number' | 'too-precise' | 'too-large' | 'not-positive' | 'not-offered' | 'pair'}
  /** In the accounting system's own words. */
  | {is: 'refused'; message: string}

/** What a person can change; numbers as they were typed (null: as offered). */
export interface LineEdits {
  readonly ticked: boolean
  readonly description: string
  readonly quantityTyped: string | null
  readonly unitPriceTyped: string | null
  readonly taxCode: string | null
  readonly ledgerCode: string | null
}

/** One line as it stands in the dialog. Never changed in place: another object is another state. */
export interface DraftLine extends LineEdits {
  readonly offered: OfferedLine
  readonly quantity: string | null
  readonly unitPrice: string | null
  readonly issues: Readonly<Partial<Record<Field, Issue>>>
  /** By how much the quantity goes beyond what is left; null where it does not. */
  readonly over: string | null
  /** What the accounting system said of this line; gone with the next change. */
  readonly refused: Readonly<Partial<Record<Field, string>>>
}

export interface LineRules {
  readonly taxCodes: ReadonlyMap<string, TaxCode>
  readonly ledgerCodes: ReadonlyMap<string, LedgerCode>
  readonly taxMode: TaxMode
  readonly read: (typed: string) => string | null
}

/** What is offered: what is left; for a line that is covered in full its quantity, which then is over. */
export const offeredQuantity = ({quantity, remaining}: OfferedLine): string => trim(isZero(remaining) ? quantity : remaining)

export const isCovered = ({remaining, covered}: OfferedLine): boolean => isZero(remaining) && !isZero(covered)

export const editsOf = (offered: OfferedLine): LineEdits => ({
  ticked: !isZero(offered.remaining),
  description: offered.description,
  quantityTyped: null,
  unitPriceTyped: null,
  taxCode: offered.taxCode?.id ?? null,
  ledgerCode: offered.ledgerCode?.id ?? null,
})

export function makeLine(
  offered: OfferedLine,
  edits: LineEdits,
  rules: LineRules,
  refused: DraftLine['refused'] = {},
): DraftLine {
  const quantity = edits.quantityTyped === null ? offeredQuantity(offered) : rules.read(edits.quantityTyped)
  const unitPrice = edits.unitPriceTyped === null ? offered.unitPrice : rules.read(edits.unitPriceTyped)
  const isOver = quantity !== null && compare(quantity, offered.remaining) > 0
  const line = {...edits, offered, quantity, unitPrice, refused, over: isOver ? subtract(quantity, offered.remaining) : null}
  return {...line, issues: edits.ticked ? issuesOf(line, rules) : {}}
}

type Judged = Omit<DraftLine, 'issues'>

function issuesOf(line: Judged, rules: LineRules): DraftLine['issues'] {
  const issues: Partial<Record<Field, Issue>> = {}
  const note = (field: Field, issue: Issue | undefined) => {
    if (issue) issues[field] ??= issue
  }
  for (const field of fields) {
    const message = line.refused[field]
    if (message !== undefined) note(field, {is: 'refused', message})
  }
  note('description', line.description.trim() ? undefined : {is: 'missing'})
  note('quantity', numberIssue(line.quantity, line.quantityTyped))
  if (line.quantity !== null && compare(line.quantity, '0') <= 0) note('quantity', {is: 'not-positive'})
  note('unitPrice', numberIssue(line.unitPrice, line.unitPriceTyped))
  const taxCode = line.taxCode === null ? undefined : rules.taxCodes.get(line.taxCode)
  const ledgerCode = line.ledgerCode === null ? undefined : rules.ledgerCodes.get(line.ledgerCode)
  if (!ledgerCode) note('ledgerCode', {is: line.ledgerCode === null ? 'missing' : 'not-offered'})
  if (rules.taxMode === 'none') return issues
  if (!taxCode) note('taxCode', {is: line.taxCode === null ? 'missing' : 'not-offered'})
  else if (ledgerCode && !taxAllowed(taxCode, ledgerCode)) note('taxCode', {is: 'pair'})
  return issues
}

function numberIssue(value: string | null, typed: string | null): Issue | undefined {
  if (value === null) return {is: typed?.trim() ? 'not-a-number' : 'missing'}
  if (places(value) > 4) return {is: 'too-precise'}
  return /^-?\d{1,10}(\.|$)/.test(value) ? undefined : {is: 'too-large'}
}

/** The line as the sum counts it; null where it is not ticked or not yet a number. */
export function pricedLine(line: DraftLine, rules: LineRules): PricedLine | null {
  const {ticked, quantity, unitPrice, taxCode, issues} = line
  if (!ticked || quantity === null || unitPrice === null) return null
  const wrong = (issue: Issue | undefined) => issue?.is === 'too-precise' || issue?.is === 'too-large'
  if (wrong(issues.quantity) || wrong(issues.unitPrice)) return null
  return {quantity, unitPrice, rate: (taxCode !== null && rules.taxCodes.get(taxCode)?.rate) || null, taxCode: taxCode ?? ''}
}

/** Which fields differ from what was offered. */
export function changesOf({offered, ...line}: DraftLine): ReadonlySet<Field> {
  const changed = new Set<Field>()
  if (line.description !== offered.description) changed.add('description')
  if (line.quantity === null || compare(line.quantity, offeredQuantity(offered)) !== 0) changed.add('quantity')
  if (
    offered.unitPrice === null
      ? line.unitPriceTyped !== null
      : line.unitPrice === null || compare(line.unitPrice, offered.unitPrice) !== 0
  )
    changed.add('unitPrice')
  if (line.taxCode !== (offered.taxCode?.id ?? null)) changed.add('taxCode')
  if (line.ledgerCode !== (offered.ledgerCode?.id ?? null)) changed.add('ledgerCode')
  return changed
}
