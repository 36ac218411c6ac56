import {nextId} from '../ids.ts'
import {invalid, notFound} from '../refusal.ts'
import type {Allocation, CreditNote, Overpayment, Prepayment} from '../records.ts'
import {round} from '../rules/decimal.ts'
import {lockRefusal} from '../rules/legality.ts'
import {settle} from '../rules/pay.ts'
import {idOf, left} from '../rules/settlement.ts'
import {announce} from '../webhooks/announce.ts'
import {wireDay} from '../wire/dates.ts'
import {writeJson, type WireObject} from '../wire/json.ts'
import {jsonType, type Call, type Operation} from './call.ts'
import {writeElements, type Findings} from './elements.ts'
import {child, day, number, text, type Input} from './input.ts'

type Credit = CreditNote | Prepayment | Overpayment

const categories = {CreditNotes: 'CREDITNOTE', Prepayments: 'PREPAYMENT', Overpayments: 'OVERPAYMENT'} as const

export const wireAllocation = (call: Call, allocation: Allocation): WireObject => {
  const invoice = call.books.invoices.get(allocation.InvoiceID)
  return {
    AllocationID: allocation.AllocationID,
    Amount: allocation.Amount,
    Date: wireDay(allocation.Date),
    Invoice: {InvoiceID: allocation.InvoiceID, InvoiceNumber: invoice?.InvoiceNumber, HasErrors: false, LineItems: []},
    IsDeleted: false,
  }
}

function allocate(
  call: Call,
  from: Allocation['From'],
  credit: Credit,
  input: Input,
  findings: Findings,
): WireObject | undefined {
  const sent = child(input, 'Invoice')
  const wanted = sent && (text(sent, 'InvoiceID')?.toLowerCase() ?? text(sent, 'InvoiceNumber'))
  const invoice =
    call.books.invoices.get(wanted) ?? call.books.invoices.find((row) => row.InvoiceNumber !== '' && row.InvoiceNumber === wanted)
  const Amount = round(number(input, 'Amount') ?? number(input, 'AppliedAmount') ?? 0, 2)
  const Date = day(input, 'Date') ?? call.today
  if (!invoice) findings.errors.push('Invoice could not be found')
  else if (invoice.Status !== 'AUTHORISED') findings.errors.push('Invoice not of valid status for allocation')
  else if (invoice.ContactID !== credit.ContactID) findings.errors.push('The contacts of the credit and of the invoice differ.')
  else if (invoice.CurrencyCode !== credit.CurrencyCode)
    findings.errors.push('The currencies of the credit and of the invoice differ.')
  else if (Amount > left(call.books, invoice)) findings.errors.push('The amount exceeds the amount outstanding on the invoice')
  if (credit.Status !== 'AUTHORISED') findings.errors.push('Only an AUTHORISED credit can be allocated.')
  if (Amount <= 0) findings.errors.push('The allocated amount must be greater than zero')
  else if (Amount > left(call.books, credit)) findings.errors.push('The amount exceeds the remaining credit')
  const locked = lockRefusal(call.books, Date)
  if (locked !== undefined) findings.errors.push(locked)
  if (findings.errors.length > 0 || !invoice) return undefined
  const made = call.books.allocations.put({
    AllocationID: nextId(call.state),
    From: from,
    FromID: idOf(credit),
    InvoiceID: invoice.InvoiceID,
    Amount,
    Date,
  })
  settle(call, invoice.InvoiceID)
  settle(call, idOf(credit))
  announce(call, 'INVOICE', invoice.InvoiceID, 'UPDATE')
  announce(call, categories[from], idOf(credit), 'UPDATE')
  return wireAllocation(call, made)
}

/** Setting a credit against invoices, and taking it back: the same for credit notes, prepayments and overpayments. */
export function allocationOperations(
  endpoint: Allocation['From'],
  name: string,
  by: (call: Call, id: string | undefined) => Credit,
): Operation[] {
  const area = endpoint === 'CreditNotes' ? 'invoices' : 'payments'
  return [
    {
      name: name === 'CreditNote' ? 'createCreditNoteAllocation' : `create${name}Allocations`,
      method: 'PUT',
      path: `/${endpoint}/{}/Allocations`,
      area,
      handle(call) {
        const credit = by(call, call.ids[0])
        const id = idOf(credit)
        return writeElements(call, {
          collection: 'Allocations',
          idName: 'AllocationID',
          flag: 'HasErrors',
          write: (input, findings) => allocate(call, endpoint, by(call, id), input, findings),
        })
      },
    },
    {
      name: `delete${name}Allocations`,
      method: 'DELETE',
      path: `/${endpoint}/{}/Allocations/{}`,
      area,
      handle(call) {
        const credit = by(call, call.ids[0])
        const allocation = call.books.allocations.get(call.ids[1]?.toLowerCase())
        if (!allocation || allocation.FromID !== idOf(credit)) throw notFound()
        const locked = lockRefusal(call.books, allocation.Date)
        if (locked !== undefined) throw invalid(locked)
        call.books.allocations.delete(allocation.AllocationID)
        settle(call, allocation.InvoiceID)
        settle(call, allocation.FromID)
        announce(call, 'INVOICE', allocation.InvoiceID, 'UPDATE')
        announce(call, categories[endpoint], allocation.FromID, 'UPDATE')
        // alone and without an envelope, as the specification has it
        const gone = {...wireAllocation(call, allocation), IsDeleted: true}
        return {status: 200, headers: {'content-type': jsonType}, body: writeJson(gone)}
      },
    },
  ]
}
