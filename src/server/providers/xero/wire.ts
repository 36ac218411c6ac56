import * as z from 'zod/mini'

/**
 * The parts of Xero's JSON that we use, and no others: whatever else an answer holds is let pass and dropped. Xero leaves out
 * what has no value, and some organisations' oldest records hold null or an empty text instead.
 */
const Text = z.pipe(
  z.nullish(z.string()),
  z.transform((text: string | null | undefined) => (text ? text.toWellFormed().slice(0, 4000) : null)),
)
const guid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i))
/** Xero answers a refused element with an id of zeros. */
const Id = guid.check(z.refine((id) => !/^[0-]+$/.test(id), 'An id of zeros'))
const Flag = z.pipe(
  z.nullish(z.boolean()),
  z.transform((flag: boolean | null | undefined) => flag ?? null),
)
const Number = z.pipe(
  z.nullish(z.number()),
  z.transform((number: number | null | undefined) => number ?? null),
)
const Currency = z.string().check(z.regex(/^[A-Z]{3}$/))
/** `/Date(1518685950940+0000)/`: the offset is decoration. Some write plain ISO. */
const WireDate = z.pipe(
  z.nullish(z.string().check(z.regex(/^(\/Date\(-?\d{1,13}([+-]\d{4})?\)\/|\d{4}-\d\d-\d\d([T ].*)?)$/))),
  z.transform((date: string | null | undefined) => date ?? null),
)

/** Xero's key of a tax rate: capitals and digits. */
const taxType = z.string().check(z.regex(/^[\w .-]{1,60}$/))

const Complaints = z.nullish(z.array(z.object({Message: Text})))

export const WireOrganisation = z.object({
  OrganisationID: Id,
  Name: z.string(),
  CountryCode: Text,
  BaseCurrency: Currency,
  Timezone: Text,
  IsDemoCompany: Flag,
  ShortCode: Text,
  PeriodLockDate: WireDate,
  EndOfYearLockDate: WireDate,
})
export type WireOrganisation = z.infer<typeof WireOrganisation>

export const WireAccount = z.object({
  AccountID: Id,
  Code: Text,
  Name: z.string(),
  Type: z.string(),
  Class: Text,
  TaxType: z.nullish(taxType),
  Status: Text,
  SystemAccount: Text,
})
export type WireAccount = z.infer<typeof WireAccount>

export const WireTaxRate = z.object({
  Name: z.string(),
  TaxType: taxType,
  ReportTaxType: Text,
  Status: Text,
  EffectiveRate: Number,
  DisplayTaxRate: Number,
  CanApplyToAssets: Flag,
  CanApplyToEquity: Flag,
  CanApplyToExpenses: Flag,
  CanApplyToLiabilities: Flag,
  CanApplyToRevenue: Flag,
})
export type WireTaxRate = z.infer<typeof WireTaxRate>

const Owed = z.nullish(z.object({Outstanding: Number, Overdue: Number}))
export const WireContact = z.object({
  ContactID: Id,
  Name: Text,
  ContactStatus: Text,
  AccountNumber: Text,
  ContactNumber: Text,
  EmailAddress: Text,
  Balances: z.nullish(z.object({AccountsReceivable: Owed, AccountsPayable: Owed})),
  HasValidationErrors: Flag,
  ValidationErrors: Complaints,
})
export type WireContact = z.infer<typeof WireContact>

const Price = z.nullish(z.object({UnitPrice: Number, AccountCode: Text, COGSAccountCode: Text, TaxType: Text}))
export const WireItem = z.object({
  ItemID: Id,
  Code: z.string(),
  Name: Text,
  Description: Text,
  IsSold: Flag,
  IsPurchased: Flag,
  SalesDetails: Price,
  PurchaseDetails: Price,
  ValidationErrors: Complaints,
})
export type WireItem = z.infer<typeof WireItem>

/** A line with only a description is legal: it has neither quantity nor amount. */
export const WireLine = z.object({
  LineItemID: Id,
  Description: Text,
  Quantity: Number,
  UnitAmount: Number,
  LineAmount: Number,
  TaxAmount: Number,
  TaxType: Text,
  AccountCode: Text,
})
export type WireLine = z.infer<typeof WireLine>

export const WireInvoice = z.object({
  InvoiceID: Id,
  Type: z.string(),
  InvoiceNumber: Text,
  Reference: Text,
  Url: Text,
  Status: z.enum(['DRAFT', 'SUBMITTED', 'AUTHORISED', 'PAID', 'VOIDED', 'DELETED']),
  LineAmountTypes: z.enum(['Exclusive', 'Inclusive', 'NoTax']),
  CurrencyCode: Currency,
  Contact: z.object({ContactID: Id, Name: Text}),
  Date: WireDate,
  DateString: WireDate,
  DueDate: WireDate,
  DueDateString: WireDate,
  LineItems: z.array(WireLine),
  SubTotal: z.number(),
  TotalTax: z.number(),
  Total: z.number(),
  AmountDue: Number,
  AmountPaid: Number,
  AmountCredited: Number,
  StatusAttributeString: Text,
  HasErrors: Flag,
  ValidationErrors: Complaints,
})
export type WireInvoice = z.infer<typeof WireInvoice>

export const WirePaging = z.nullish(z.object({page: z.number(), pageCount: z.number(), itemCount: z.number()}))
