import type {Forbidden} from '../inside.ts'
import type {Problem} from './asked.ts'

type Sent = Readonly<Record<string, unknown>>
type Place = (message: string, sent: Sent) => string | undefined

const said = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Sent)[name] : undefined

/** `The Name field must not exceed 50 characters.` says itself where it belongs. */
const named: Place = (message) => /^The (\w+) field\b/.exec(message)?.[1]

const first =
  (...rules: [RegExp, string][]): Place =>
  (message) =>
    rules.find(([pattern]) => pattern.test(message))?.[1]

const contact: Place = first(
  [/email/i, 'EmailAddress'],
  [/archived/i, 'ContactStatus'],
  [/currency/i, 'DefaultCurrency'],
  [/contact number/i, 'ContactNumber'],
  [/contact name|Name cannot/i, 'Name'],
  [/Phone/i, 'Phones.0.PhoneNumber'],
)

/** A price list item has two sides: the one that says the quoted code is meant. */
const item: Place = (message, sent) => {
  if (/with Code|Item Code/.test(message)) return 'Code'
  const property = /Account code/.test(message) ? 'AccountCode' : /TaxType/.test(message) ? 'TaxType' : undefined
  if (property === undefined) return undefined
  const side = ['SalesDetails', 'PurchaseDetails'].find((name) => {
    const value = said(sent[name], property)
    return typeof value === 'string' && value !== '' && message.includes(value)
  })
  return `${side ?? 'SalesDetails'}.${property}`
}

const document: Place = first(
  [/# must be unique|InvoiceNumber|number/i, 'InvoiceNumber'],
  [/due date/i, 'DueDate'],
  [/document date|lock date/i, 'Date'],
  [/line items/i, 'LineItems.0.Description'],
  [/contact/i, 'Contact.Name'],
  [/currency/i, 'CurrencyCode'],
)

const line: Place = first(
  [/^Account code/i, 'AccountCode'],
  [/TaxType/i, 'TaxType'],
  [/^Item code/i, 'ItemCode'],
  [/discount/i, 'DiscountRate'],
  [/Description/i, 'Description'],
  [/amount|total/i, 'UnitAmount'],
)

const places: Record<string, Place> = {contacts: contact, items: item, invoices: document, 'credit-notes': document}

const wordsFor: [RegExp, string][] = [
  [/matched an archived contact/, 'An archived contact cannot be changed: make it active first.'],
  [/not of valid status for modification/, 'A document of this status cannot be changed like that.'],
]

/** Xero says some things as only a program would understand them. */
const worded = (message: string): string => wordsFor.find(([pattern]) => pattern.test(message))?.[1] ?? message

/** Puts what a rule forbids where the tester wrote it; what belongs nowhere keeps an empty place. */
export function problemsOf(collection: string, {messages, lines}: Forbidden, sent: Sent): Problem[] {
  const place: Place = (message, body) => named(message, body) ?? places[collection]?.(message, body)
  return [
    ...messages.map((message) => ({field: place(message, sent) ?? '', message: worded(message)})),
    ...[...lines].flatMap(([at, each]) =>
      each.map((message) => ({
        field: `LineItems.${at}.${named(message, sent) ?? line(message, sent) ?? 'Description'}`,
        message,
      })),
    ),
  ]
}
