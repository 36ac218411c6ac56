import type {BooksCaller, Json} from './books-caller.ts'

/** One right body for each kind of record that is written. */
export function rightBodies({inside: {books}}: BooksCaller): Record<string, Json> {
  const Contact = {ContactID: books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID}
  const User = {UserID: 'x'}
  const open = books.invoices.find((row) => row.Status === 'AUTHORISED' && row.Type === 'ACCREC')
  const tracking = books.trackingCategories.all()[0]
  const Tracking = [{Name: tracking?.Name, Option: tracking?.Options[0]?.Name}]
  const line = {Description: 'x', Quantity: 2, UnitAmount: 1.5, AccountCode: '200', TaxType: 'OUTPUT2', DiscountRate: 5, Tracking}
  const item = {ItemCode: books.items.all()[0]?.Code, Quantity: 1, LineItemID: 'x'}
  const priced = {
    Contact,
    Date: '2026-11-22',
    DueDate: '2026-12-22',
    LineAmountTypes: 'Exclusive',
    LineItems: [line, item],
    Reference: 'r',
    CurrencyCode: 'GBP',
    CurrencyRate: 1,
  }
  const bank = {Code: '090'}
  const Schedule = {
    Period: 1,
    Unit: 'MONTHLY',
    DueDate: 7,
    DueDateType: 'DAYSAFTERBILLDATE',
    StartDate: '2026-12-01',
    EndDate: '2027-12-01',
  }
  const JournalLines = [
    {LineAmount: 10, AccountCode: '200', TaxType: 'NONE', Description: 'x'},
    {LineAmount: -10, AccountCode: '260', TaxType: 'NONE'},
  ]
  const Invoice = {InvoiceID: open?.InvoiceID}
  return {
    Invoices: {
      ...priced,
      Type: 'ACCREC',
      Status: 'AUTHORISED',
      Url: 'https://example.com',
      SentToContact: true,
      InvoiceNumber: 'n',
      Total: 1,
      BrandingThemeID: 'x',
    },
    CreditNotes: {...priced, Type: 'ACCRECCREDIT', Status: 'AUTHORISED', CreditNoteNumber: 'c'},
    Quotes: {...priced, Status: 'SENT', ExpiryDate: '2026-12-22', Title: 't', Terms: 't'},
    PurchaseOrders: {...priced, Status: 'SUBMITTED', DeliveryDate: '2026-12-22', DeliveryAddress: 'a', SentToContact: true},
    BankTransactions: {...priced, Type: 'RECEIVE-PREPAYMENT', BankAccount: bank, IsReconciled: false, Url: 'https://example.com'},
    BankTransfers: {FromBankAccount: bank, ToBankAccount: {Code: '091'}, Amount: 10, Date: '2026-11-22'},
    BatchPayments: {Account: bank, Date: '2026-11-22', Payments: [{Invoice, Amount: 1}], Reference: 'r'},
    Payments: {Invoice, Account: bank, Date: '2026-11-22', Amount: 1, CurrencyRate: 1, IsReconciled: false},
    ManualJournals: {Narration: 'n', Date: '2026-11-22', Status: 'POSTED', LineAmountTypes: 'NoTax', JournalLines},
    RepeatingInvoices: {...priced, Type: 'ACCREC', Schedule},
    Receipts: {...priced, User},
    ExpenseClaims: {User, Status: 'SUBMITTED', Receipts: [{ReceiptID: 'x'}]},
    LinkedTransactions: {
      SourceTransactionID: open?.InvoiceID,
      SourceLineItemID: open?.LineItems[0]?.LineItemID,
      ContactID: Contact.ContactID,
    },
    Contacts: {
      Name: 'Nearly right',
      EmailAddress: 'a@example.com',
      ContactStatus: 'ACTIVE',
      Addresses: [{AddressType: 'STREET', City: 'x'}],
      Phones: [{PhoneType: 'DDI', PhoneNumber: '1'}],
      ContactPersons: [{FirstName: 'a', EmailAddress: 'b@example.com', IncludeInEmails: true}],
      PaymentTerms: {Sales: {Day: 1, Type: 'OFCURRENTMONTH'}},
    },
    ContactGroups: {Name: 'g', Contacts: [Contact]},
    Items: {
      Code: 'NEARLY',
      Name: 'n',
      SalesDetails: {UnitPrice: 1, AccountCode: '200'},
      PurchaseDetails: {COGSAccountCode: '310'},
      InventoryAssetAccountCode: '630',
    },
    Accounts: {Code: 'N1', Name: 'n', Type: 'BANK', BankAccountNumber: '1', TaxType: 'NONE', CurrencyCode: 'GBP'},
    TaxRates: {
      Name: 'n',
      TaxComponents: [{Name: 'a', Rate: 5, IsCompound: false}],
      ReportTaxType: 'OUTPUT',
      CanApplyToAssets: true,
    },
    TrackingCategories: {Name: 'n', Status: 'ACTIVE', Options: [{Name: 'o'}]},
    Allocations: {Invoice, Amount: 1, Date: '2026-11-22'},
    HistoryRecords: {Details: 'd'},
    PaymentServices: {PaymentServiceName: 'n', PaymentServiceUrl: 'https://pay.example', PayNowText: 'p'},
    Options: {Name: 'o', Status: 'ACTIVE'},
    Currencies: {Code: 'SEK', Description: 'd'},
    Setup: {Accounts: [{Code: 'N1', Name: 'n', Type: 'SALES'}], ConversionDate: {Month: 1, Year: 2020}},
  }
}
