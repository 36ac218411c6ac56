const encoder = new TextEncoder()

/** JSON that was written before. */
export class Raw {
  readonly text: string
  #bytes: Uint8Array | undefined

  constructor(text: string) {
    this.text = text
  }

  /** As it is sent: encoding a long list anew would take longer than finding it. */
  get bytes(): Uint8Array {
    return (this.#bytes ??= encoder.encode(this.text))
  }
}

/** A value to be written; what is undefined is left out, as Xero leaves out what has no value. */
export type Wire = Raw | string | number | boolean | null | undefined | readonly Wire[] | {readonly [name: string]: Wire}
export type WireObject = {readonly [name: string]: Wire}

// Xero writes every decimal with at least one place (24.15, 0.0, 2.0) and counts without: which is which goes by name.
export const decimals: ReadonlySet<string> = new Set(
  (
    'Amount AmountCredited AmountDue AmountPaid AppliedAmount BankAmount CISDeduction CISRate CurrencyRate Discount DiscountAmount ' +
    'DiscountRate DisplayTaxRate EffectiveRate EnteredTotal GrossAmount LineAmount NetAmount Outstanding Overdue Quantity QuantityAvailable QuantityOnBackOrder QuantityOnHand Rate RemainingCredit ' +
    'RoundingAmount SubTotal TaxAmount Total TotalAmount TotalCostPool TotalDiscount TotalTax UnitAmount UnitPrice'
  ).split(' '),
)

const decimal = (value: number): string => {
  const text = String(value)
  return /[.e]/.test(text) ? text : `${text}.0`
}

/** JSON text with Xero's decimals. */
export function writeJson(value: Wire, name = ''): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'number') return decimals.has(name) ? decimal(value) : String(value)
  if (typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof Raw) return value.text
  if (Array.isArray(value)) {
    let text = '['
    for (const entry of value as readonly Wire[]) text += (text === '[' ? '' : ',') + writeJson(entry)
    return `${text}]`
  }
  let text = '{'
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined) text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:${writeJson(entry as Wire, key)}`
  }
  return `${text}}`
}

/** An object's JSON with, as its last property, a list that was written before. */
export function encodeList(before: WireObject, name: string, rows: readonly Raw[]): Uint8Array<ArrayBuffer> {
  const head = encoder.encode(`${writeJson(before).slice(0, -1)},${JSON.stringify(name)}:[`)
  const length = rows.reduce((sum, {bytes}) => sum + bytes.length + 1, head.length + 1)
  const whole = new Uint8Array(length)
  whole.set(head)
  let at = head.length
  for (const [index, {bytes}] of rows.entries()) {
    if (index > 0) whole[at++] = 0x2c
    whole.set(bytes, at)
    at += bytes.length
  }
  whole[at++] = 0x5d
  whole[at] = 0x7d
  return whole
}
