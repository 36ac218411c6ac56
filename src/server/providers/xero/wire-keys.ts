/** What each word of a body is called on the wire. A test holds it against the attribute maps inside xero-node. */
export const wireKeys = {
  accountCode: 'AccountCode',
  accountID: 'AccountID',
  code: 'Code',
  contact: 'Contact',
  contactID: 'ContactID',
  contacts: 'Contacts',
  currencyCode: 'CurrencyCode',
  date: 'Date',
  description: 'Description',
  dueDate: 'DueDate',
  emailAddress: 'EmailAddress',
  invoiceNumber: 'InvoiceNumber',
  invoices: 'Invoices',
  items: 'Items',
  lineAmount: 'LineAmount',
  lineAmountTypes: 'LineAmountTypes',
  lineItems: 'LineItems',
  name: 'Name',
  quantity: 'Quantity',
  reference: 'Reference',
  status: 'Status',
  taxType: 'TaxType',
  type: 'Type',
  unitAmount: 'UnitAmount',
  url: 'Url',
} as const

/** The same body in the wire's words. */
export function toWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (!Object.hasOwn(wireKeys, key)) throw new TypeError(`No word on the wire for ${key}`)
      return [wireKeys[key as keyof typeof wireKeys], toWire(inner)]
    }),
  )
}
