import type {LineSpec} from '../xero/build.ts'
import type {MockXero} from '../xero/index.ts'
import {atHome, type Situation} from './situation.ts'

/** A contact that is there for its figures, with one approved invoice per list of lines. */
function customerOwing(xero: MockXero, name: string, invoices: readonly (readonly LineSpec[])[]): void {
  const {build} = atHome(xero)
  build.contact({Name: name, EmailAddress: 'figures@example.com'})
  for (const lines of invoices) {
    build.invoice({
      Type: 'ACCREC',
      contact: name,
      Status: 'AUTHORISED',
      Date: xero.build.day(-5),
      DueDate: xero.build.day(25),
      UpdatedDateUTC: xero.clock.now(),
      lines,
    })
  }
}

const sale = (UnitAmount: number, Quantity = 1): LineSpec => ({
  Description: `${Quantity} at ${UnitAmount}`,
  UnitAmount,
  Quantity,
  AccountCode: '200',
  TaxType: 'OUTPUT2',
})

/** Figures that trip up whoever adds them carelessly. */
export const amounts: readonly Situation[] = [
  {
    id: 'rounding-penny',
    title: 'The rounding penny',
    sentence: 'Invoices of “Penny Wise” have tax that differs by a penny when it is not rounded line by line.',
    lookAt: 'Totals equal Xero’s: three lines of 0.13 make 0.09 of tax and not 0.08.',
    apply: (xero) =>
      customerOwing(xero, 'Penny Wise', [
        [sale(0.13), sale(0.13), sale(0.13)],
        [sale(10.024), sale(10.024), sale(10.024)],
        [sale(0.12), sale(0.12), sale(0.12), sale(0.12), sale(0.12)],
      ]),
  },
  {
    id: 'four-decimals',
    title: 'Prices to four places',
    sentence: '“Four Places” buys by the thousand at prices of a fraction of a penny.',
    lookAt: 'Prices keep all four places; amounts have two.',
    apply: (xero) => customerOwing(xero, 'Four Places', [[sale(0.0475, 1_234), sale(0.0001, 99_999), sale(1.9999, 3)]]),
  },
  {
    id: 'huge-amounts',
    title: 'Very large amounts',
    sentence: '“Big Numbers” owes as much as Xero can write on a line.',
    lookAt: 'Figures keep every penny and fit where they stand.',
    apply: (xero) => customerOwing(xero, 'Big Numbers', [[sale(8_333_333_332.91)], [sale(999_999.99, 1_000)]]),
  },
  {
    id: 'nothing-to-pay',
    title: 'Invoices of nothing',
    sentence: '“Free of Charge” has invoices whose lines cancel out or cost nothing.',
    lookAt: 'A total of nought is shown as nought, and is not mistaken for a missing one.',
    apply: (xero) => customerOwing(xero, 'Free of Charge', [[sale(0)], [sale(50), sale(-50)]]),
  },
  {
    id: 'thousand-invoices',
    title: '1,000 invoices of one customer',
    sentence: '“Busy Year” has a thousand invoices in every state.',
    lookAt: 'The newest come first, the rest in pages, and the balance counts them all.',
    apply(xero) {
      const {build} = atHome(xero)
      const customer = build.contact({Name: 'Busy Year', EmailAddress: 'busy@example.com'})
      const states = ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'AUTHORISED', 'AUTHORISED', 'VOIDED', 'DELETED'] as const
      for (let index = 0; index < 1_000; index++) {
        const invoice = build.invoice({
          Type: 'ACCREC',
          contact: customer.ContactID,
          Status: states[index % states.length],
          Date: xero.build.day(-365 + Math.floor(index / 3)),
          DueDate: xero.build.day(-335 + Math.floor(index / 3)),
          lines: [sale(1 + (index % 97), 1 + (index % 5))],
        })
        if (index % states.length === 4) build.pay(invoice, {Date: invoice.Date})
      }
    },
  },
  {
    id: 'hundred-lines',
    title: 'A hundred lines',
    sentence: '“Long List” has an invoice of a hundred lines.',
    lookAt: 'Totals stay in sight while the lines scroll.',
    apply: (xero) =>
      customerOwing(xero, 'Long List', [Array.from({length: 100}, (_, index) => sale(Math.round(111 * (index + 1)) / 100))]),
  },
]
