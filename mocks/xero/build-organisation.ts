import {classOfType} from './account-class.ts'
import {writeBudget} from './build-budget.ts'
import type {
  AccountSpec,
  ContactSpec,
  CreditNoteSpec,
  DocumentSpec,
  InvoiceSpec,
  ItemSpec,
  LineSpec,
  PaymentSpec,
  TaxRateSpec,
} from './build-specs.ts'
import {nextId} from './ids.ts'
import type {
  Account,
  BrandingTheme,
  Budget,
  Contact,
  ContactGroup,
  CreditNote,
  Day,
  Invoice,
  Item,
  Line,
  LineAmountTypes,
  LineTracking,
  Payment,
  Role,
  TaxRate,
  TrackingCategory,
} from './records.ts'
import {lineAmount, lineTax, totals} from './rules/amounts.ts'
import {sum} from './rules/decimal.ts'
import {goodsSold} from './rules/stock.ts'
import type {Books, Organisation, Person, State} from './state.ts'

export interface OrganisationBuilder {
  readonly books: Books
  readonly organisation: Organisation
  member(person: Person | string, role: Role, isSubscriber?: boolean): void
  account(spec: AccountSpec): Account
  taxRate(spec: TaxRateSpec): TaxRate
  currency(Code: string, Description: string): void
  brandingTheme(Name: string, LogoUrl?: string): BrandingTheme
  trackingCategory(Name: string, options: readonly string[], Status?: TrackingCategory['Status']): TrackingCategory
  contact(spec: ContactSpec): Contact
  /** members by name or id */
  contactGroup(Name: string, contacts: readonly string[]): ContactGroup
  item(spec: ItemSpec): Item
  invoice(spec: InvoiceSpec): Invoice
  creditNote(spec: CreditNoteSpec): CreditNote
  /** sets credit against an invoice */
  allocate(creditNote: CreditNote, invoice: Invoice, Amount: number, Date: Day): void
  /** pays an invoice; it becomes PAID when nothing is left to pay */
  pay(invoice: Invoice, spec: PaymentSpec): Payment
  /** the overall budget: what each account, by its code, is to come to in each month from the first on */
  budget(first: Day, accounts: Readonly<Record<string, readonly number[]>>): Budget
  note(endpoint: string, id: string, Changes: string, Details: string, User?: string): void
}

export function organisationBuilder(state: State, books: Books, now: () => number): OrganisationBuilder {
  const {organisation} = books
  const id = () => nextId(state)

  const contactOf = (nameOrId: string): Contact => {
    const contact = books.contacts.get(nameOrId) ?? books.contacts.with('exact name', (row) => row.Name, nameOrId).at(-1)
    if (!contact) throw new Error(`No contact "${nameOrId}" in ${organisation.Name}`)
    return contact
  }

  const tracking = (wanted: Record<string, string> = {}): LineTracking[] =>
    Object.entries(wanted).map(([Name, Option]) => {
      const category = books.trackingCategories.find((row) => row.Name === Name)
      const option = category?.Options.find((row) => row.Name === Option)
      if (!category || !option) throw new Error(`No tracking option "${Name}: ${Option}" in ${organisation.Name}`)
      return {TrackingCategoryID: category.TrackingCategoryID, TrackingOptionID: option.TrackingOptionID, Name, Option}
    })

  const line = (spec: LineSpec, types: LineAmountTypes, sale: boolean): Line => {
    const item = books.items.with('exact code', (row) => row.Code, spec.ItemCode ?? '').at(-1)
    const details = sale ? item?.SalesDetails : item?.PurchaseDetails
    const UnitAmount = spec.UnitAmount ?? details?.UnitPrice
    const AccountCode = spec.AccountCode ?? details?.AccountCode
    const account = books.accounts.find((row) => row.Code !== undefined && row.Code === AccountCode)
    const TaxType = types === 'NoTax' ? 'NONE' : (spec.TaxType ?? details?.TaxType ?? account?.TaxType)
    const Quantity = spec.Quantity ?? (UnitAmount === undefined ? undefined : 1)
    const {tracking: wanted, ...given} = spec
    const LineAmount = UnitAmount === undefined ? undefined : lineAmount({...given, UnitAmount, Quantity}, 4)
    const TaxAmount =
      spec.TaxAmount ??
      (LineAmount === undefined ? undefined : lineTax(LineAmount, books.taxRates.get(TaxType)?.EffectiveRate ?? 0, types))
    return {
      Description: sale ? item?.Description : item?.PurchaseDescription,
      ...given,
      LineItemID: id(),
      UnitAmount,
      AccountCode,
      TaxType,
      Quantity,
      LineAmount,
      TaxAmount,
      Tracking: tracking(wanted),
    }
  }

  const priced = (spec: DocumentSpec, sale: boolean) => {
    const types = spec.LineAmountTypes ?? 'Exclusive'
    const LineItems = spec.lines.map((each) => line(each, types, sale))
    return {
      ContactID: contactOf(spec.contact).ContactID,
      Date: spec.Date,
      ...(spec.DueDate === undefined ? {} : {DueDate: spec.DueDate}),
      Reference: spec.Reference,
      LineAmountTypes: types,
      LineItems,
      ...totals(LineItems, types),
      CurrencyCode: spec.CurrencyCode ?? organisation.BaseCurrency,
      CurrencyRate: spec.CurrencyRate ?? 1,
      Status: spec.Status ?? 'DRAFT',
      SentToContact: spec.SentToContact ?? false,
      UpdatedDateUTC: spec.UpdatedDateUTC ?? Date.parse(`${spec.Date}T09:00:00Z`),
      HasAttachments: false,
      CreatedBy: spec.CreatedBy,
    }
  }

  const number = (kind: 'invoice' | 'creditNote'): string => {
    const series = organisation.Numbering[kind]
    return `${series.prefix}${String(series.next++).padStart(4, '0')}`
  }

  const left = (invoice: Invoice): number =>
    sum([
      invoice.Total,
      ...books.payments
        .filter((row) => row.InvoiceID === invoice.InvoiceID && row.Status !== 'DELETED')
        .map((row) => -row.Amount),
      ...books.allocations.filter((row) => row.InvoiceID === invoice.InvoiceID).map((row) => -row.Amount),
    ])

  return {
    books,
    organisation,
    member(person, role, isSubscriber = false) {
      organisation.members.push({person: typeof person === 'string' ? person : person.key, role, isSubscriber})
    },
    account: (spec) =>
      books.accounts.put({
        AccountID: id(),
        Status: 'ACTIVE',
        Class: classOfType(spec.Type) ?? 'ASSET',
        EnablePaymentsToAccount: false,
        ShowInExpenseClaims: false,
        HasAttachments: false,
        UpdatedDateUTC: now(),
        AddToWatchlist: false,
        ...(spec.Type === 'BANK' ? {TaxType: 'NONE', BankAccountType: 'BANK', CurrencyCode: organisation.BaseCurrency} : {}),
        ...(spec as Partial<Account> & AccountSpec),
      } as Account),
    taxRate({on = 'AEXLR', rate, ...spec}) {
      return books.taxRates.put({
        Status: 'ACTIVE',
        CanApplyToAssets: on.includes('A'),
        CanApplyToEquity: on.includes('E'),
        CanApplyToExpenses: on.includes('X'),
        CanApplyToLiabilities: on.includes('L'),
        CanApplyToRevenue: on.includes('R'),
        DisplayTaxRate: rate,
        EffectiveRate: rate,
        TaxComponents: [{Name: spec.Name, Rate: rate, IsCompound: false, IsNonRecoverable: false}],
        ...spec,
      } as TaxRate)
    },
    currency(Code, Description) {
      books.currencies.put({Code, Description})
    },
    brandingTheme: (Name, LogoUrl) =>
      books.brandingThemes.put({
        BrandingThemeID: id(),
        Name,
        LogoUrl,
        Type: 'INVOICE',
        SortOrder: books.brandingThemes.size,
        CreatedDateUTC: organisation.CreatedDateUTC,
      }),
    trackingCategory: (Name, options, Status = 'ACTIVE') =>
      books.trackingCategories.put({
        TrackingCategoryID: id(),
        Name,
        Status,
        Options: options.map((option) => ({TrackingOptionID: id(), Name: option, Status: 'ACTIVE'})),
      }),
    contact: (spec) =>
      books.contacts.put({
        ContactID: id(),
        ContactStatus: 'ACTIVE',
        Addresses: [],
        Phones: [],
        ContactPersons: [],
        UpdatedDateUTC: now(),
        HasAttachments: false,
        ...(spec as Partial<Contact> & ContactSpec),
      } as Contact),
    contactGroup: (Name, contacts) =>
      books.contactGroups.put({
        ContactGroupID: id(),
        Name,
        Status: 'ACTIVE',
        ContactIDs: contacts.map((contact) => contactOf(contact).ContactID),
      }),
    item: (spec) =>
      books.items.put({
        ItemID: id(),
        UpdatedDateUTC: now(),
        PurchaseDetails: {},
        SalesDetails: {},
        IsTrackedAsInventory: false,
        IsSold: true,
        IsPurchased: true,
        ...(spec as Partial<Item> & ItemSpec),
      } as Item),
    invoice(spec) {
      const invoice: Invoice = {
        ...priced(spec, spec.Type === 'ACCREC'),
        Type: spec.Type,
        InvoiceID: id(),
        InvoiceNumber: spec.InvoiceNumber ?? (spec.Type === 'ACCREC' ? number('invoice') : ''),
        Url: spec.Url,
      }
      const SoldGoods = goodsSold(books, invoice)
      return books.invoices.put(SoldGoods ? {...invoice, SoldGoods} : invoice)
    },
    creditNote: (spec) =>
      books.creditNotes.put({
        ...priced(spec, spec.Type === 'ACCRECCREDIT'),
        Type: spec.Type,
        CreditNoteID: id(),
        CreditNoteNumber: spec.CreditNoteNumber ?? number('creditNote'),
      }),
    allocate(creditNote, invoice, Amount, Date) {
      const AllocationID = id()
      books.allocations.put({
        AllocationID,
        From: 'CreditNotes',
        FromID: creditNote.CreditNoteID,
        InvoiceID: invoice.InvoiceID,
        Amount,
        Date,
      })
      const spent = sum(books.allocations.filter((row) => row.FromID === creditNote.CreditNoteID).map((row) => row.Amount))
      if (spent >= creditNote.Total) books.creditNotes.put(Object.assign(creditNote, {Status: 'PAID' as const}))
      if (left(invoice) <= 0) books.invoices.put(Object.assign(invoice, {Status: 'PAID'}))
    },
    pay(invoice, spec) {
      const bank = books.accounts.find((row) =>
        spec.account === undefined ? row.Type === 'BANK' : [row.Code, row.Name, row.AccountID].includes(spec.account),
      )
      if (!bank) throw new Error(`No account to pay into in ${organisation.Name}`)
      const payment = books.payments.put({
        PaymentID: id(),
        InvoiceID: invoice.InvoiceID,
        AccountID: bank.AccountID,
        Date: spec.Date,
        Amount: spec.Amount ?? left(invoice),
        CurrencyRate: invoice.CurrencyRate,
        Reference: spec.Reference,
        PaymentType: invoice.Type === 'ACCREC' ? 'ACCRECPAYMENT' : 'ACCPAYPAYMENT',
        Status: 'AUTHORISED',
        IsReconciled: false,
        UpdatedDateUTC: Date.parse(`${spec.Date}T12:00:00Z`),
      })
      if (left(invoice) <= 0) books.invoices.put(Object.assign(invoice, {Status: 'PAID', UpdatedDateUTC: payment.UpdatedDateUTC}))
      return payment
    },
    budget: (first, accounts) => writeBudget(state, books, now(), first, accounts),
    note(Endpoint, ParentID, Changes, Details, User = 'System Generated') {
      books.history.put({HistoryID: id(), Endpoint, ParentID, Changes, DateUTC: now(), User, Details})
    },
  }
}
