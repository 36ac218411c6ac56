import type {Bookkeeper} from '../xero/index.ts'
import {atHome, type Situation} from './situation.ts'

type Status = 'DRAFT' | 'SUBMITTED' | 'AUTHORISED'

/** The sales invoices of some states, oldest first. */
const sales = ({books}: Bookkeeper, ...states: Status[]) =>
  books.invoices.filter((invoice) => invoice.Type === 'ACCREC' && states.some((state) => state === invoice.Status))

const unpaid = (keeper: Bookkeeper) =>
  sales(keeper, 'AUTHORISED').filter(
    (invoice) =>
      !keeper.books.payments.find((payment) => payment.InvoiceID === invoice.InvoiceID) &&
      !keeper.books.allocations.find((allocation) => allocation.InvoiceID === invoice.InvoiceID),
  )

const approveAll = (keeper: Bookkeeper): void => {
  for (const invoice of sales(keeper, 'DRAFT', 'SUBMITTED')) keeper.approve(invoice.InvoiceID)
}

/** What bookkeepers do in Xero while the host looks away. */
export const meanwhile: readonly Situation[] = [
  {
    id: 'approved-meanwhile',
    title: 'Approved in Xero meanwhile',
    sentence: 'Every draft and submitted sales invoice has been approved in Xero.',
    lookAt: 'After a sync, drafts show as awaiting payment and count towards what customers owe.',
    apply: (xero) => approveAll(atHome(xero)),
  },
  {
    id: 'paid-meanwhile',
    title: 'Paid in Xero meanwhile',
    sentence: 'Every sales invoice has been approved and paid in full.',
    lookAt: 'After a sync, nothing is outstanding; every invoice shows as paid with its payment.',
    apply(xero) {
      const keeper = atHome(xero)
      approveAll(keeper)
      for (const invoice of sales(keeper, 'AUTHORISED')) keeper.pay(invoice.InvoiceID)
    },
  },
  {
    id: 'part-paid-meanwhile',
    title: 'Part-paid in Xero meanwhile',
    sentence: 'Every unpaid sales invoice has received a payment of ten.',
    lookAt: 'Paid and due stand side by side and add up to the total.',
    apply(xero) {
      const keeper = atHome(xero)
      for (const invoice of unpaid(keeper)) if (invoice.Total > 10) keeper.pay(invoice.InvoiceID, {amount: 10})
    },
  },
  {
    id: 'payment-taken-back',
    title: 'Payments taken back',
    sentence: 'The payments of the three newest paid sales invoices were removed in Xero.',
    lookAt: 'What was paid is owed again, and overdue where its day has passed.',
    apply(xero) {
      const keeper = atHome(xero)
      const paid = keeper.books.invoices.filter(
        ({Type, Status, InvoiceID}) =>
          Type === 'ACCREC' &&
          Status === 'PAID' &&
          keeper.books.payments.find((payment) => payment.InvoiceID === InvoiceID) !== undefined,
      )
      for (const invoice of paid.slice(-3)) keeper.unpay(invoice.InvoiceID)
    },
  },
  {
    id: 'credited-meanwhile',
    title: 'Credited in Xero meanwhile',
    sentence: 'The five newest unpaid sales invoices were credited in full.',
    lookAt: 'They show as paid although no money came: credited and paid are told apart.',
    apply(xero) {
      const {build, ...keeper} = atHome(xero)
      for (const invoice of unpaid({...keeper, build}).slice(-5)) {
        const note = build.creditNote({
          Type: 'ACCRECCREDIT',
          contact: invoice.ContactID,
          Status: 'AUTHORISED',
          Date: xero.build.day(),
          Reference: invoice.InvoiceNumber,
          LineAmountTypes: invoice.LineAmountTypes,
          CurrencyCode: invoice.CurrencyCode,
          CurrencyRate: invoice.CurrencyRate,
          UpdatedDateUTC: xero.clock.now(),
          lines: invoice.LineItems.map(({LineItemID: _id, Tracking: _tracking, ...line}) => line),
        })
        build.allocate(note, invoice, note.Total, xero.build.day())
      }
    },
  },
  {
    id: 'voided-meanwhile',
    title: 'Voided in Xero meanwhile',
    sentence: 'Every approved sales invoice without a payment has been voided.',
    lookAt: 'Voided invoices stay listed, count for nothing, and free what they covered.',
    apply(xero) {
      const keeper = atHome(xero)
      for (const invoice of unpaid(keeper)) keeper.void(invoice.InvoiceID)
    },
  },
  {
    id: 'deleted-meanwhile',
    title: 'Drafts deleted in Xero',
    sentence: 'Every draft and submitted sales invoice has been deleted.',
    lookAt: 'Deleted invoices no longer cover lines, which can be invoiced again.',
    apply(xero) {
      const keeper = atHome(xero)
      for (const invoice of sales(keeper, 'DRAFT', 'SUBMITTED')) keeper.delete(invoice.InvoiceID)
    },
  },
  {
    id: 'edited-meanwhile',
    title: 'Drafts edited in Xero',
    sentence: 'Somebody changed the reference and doubled the first quantity of every draft sales invoice.',
    lookAt: 'The invoice shows Xero’s figures, and what it no longer agrees with is said.',
    apply(xero) {
      const keeper = atHome(xero)
      for (const invoice of sales(keeper, 'DRAFT')) {
        const double = keeper.build.invoice({
          Type: 'ACCREC',
          InvoiceNumber: invoice.InvoiceNumber,
          contact: invoice.ContactID,
          Date: invoice.Date,
          DueDate: invoice.DueDate,
          LineAmountTypes: invoice.LineAmountTypes,
          lines: invoice.LineItems.map(({Tracking: _tracking, LineAmount: _amount, TaxAmount: _tax, ...line}, index) => ({
            ...line,
            Quantity: (line.Quantity ?? 1) * (index === 0 ? 2 : 1),
          })),
        })
        keeper.books.invoices.delete(double.InvoiceID)
        const {LineItems, SubTotal, TotalTax, Total} = double
        const Reference = `${invoice.Reference ?? ''} (changed)`.trim()
        keeper.books.invoices.put({
          ...invoice,
          Reference,
          SubTotal,
          TotalTax,
          Total,
          LineItems: LineItems.map((line, index) => ({
            ...line,
            LineItemID: invoice.LineItems[index]?.LineItemID ?? line.LineItemID,
          })),
          UpdatedDateUTC: xero.clock.now(),
        })
      }
    },
  },
]
