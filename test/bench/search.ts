import {bigState, openInProcess} from './big.ts'

const questions = [
  '/Contacts?searchTerm=juniper%2001&page=1',
  '/Contacts?where=Name.Contains("quayside")&page=1',
  '/Contacts?where=EmailAddress=="accounts7777@example.com"&page=1',
  '/Invoices?searchTerm=BIG-777&page=1',
  '/Invoices?where=InvoiceNumber=="BIG-99"&page=1',
  '/Invoices?InvoiceNumbers=BIG-99',
  '/Invoices?Statuses=AUTHORISED&order=DueDate DESC&page=1',
  '/Invoices?where=Type=="ACCREC" AND AmountDue>50&page=3',
  '/Invoices?where=Date>=DateTime(2026,1,1) AND Status!="VOIDED"&order=InvoiceNumber&page=200',
  '/Invoices?ContactIDs=CONTACT&page=1',
  '/Invoices?order=Total DESC&page=900',
  '/Contacts?order=Name DESC&page=700',
  '/Contacts?where=IsCustomer==true AND IsSupplier==false&page=2',
  '/Invoices?where=Contact.Name.StartsWith("Juniper 01")&page=1',
  '/Invoices?order=Contact.Name&page=1',
  '/Invoices?order=Contact.Name DESC,InvoiceNumber&page=700',
]

export interface Searched {
  loadMilliseconds: number
  /** In milliseconds of processor time: the first answer, the middle of several, and the middle of those after a write. */
  searches: {question: string; first: number; middle: number; afterWrite: number}[]
}

/** 100,000 contacts and as many invoices: how long they take to load, and then each search. */
export async function search(many = 100_000): Promise<Searched> {
  const state = await bigState(many)
  const {xero, entrance} = await openInProcess()
  const began = performance.now()
  xero.import(state)
  const loadMilliseconds = performance.now() - began
  const ask = async (path: string, init: RequestInit = {}) => {
    xero.leave('Demo Company (UK)', {day: 1e9, minute: 1e9, appMinute: 1e9})
    const headers = {...entrance.headers, 'content-type': 'application/json'}
    const request = new Request(`${entrance.base}/api.xro/2.0${path}`, {headers, ...init})
    const start = spent()
    const answer = await xero.fetch(request)
    const body = await answer.text()
    const took = spent() - start
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${body.slice(0, 200)}`)
    return took
  }
  const contact = xero.in('Demo Company (UK)').books.contacts.all().at(-1)!.ContactID
  const line = {Description: 'x', Quantity: 1, UnitAmount: 1, AccountCode: '200'}
  const write = async () => {
    await ask('/Contacts', {
      method: 'POST',
      body: JSON.stringify({Contacts: [{ContactID: contact, FirstName: `${performance.now()}`}]}),
    })
    const invoice = {Type: 'ACCREC', Contact: {ContactID: contact}, LineItems: [line]}
    await ask('/Invoices', {method: 'POST', body: JSON.stringify({Invoices: [invoice]})})
  }
  const searches = []
  for (const form of questions) {
    const question = form.replace('CONTACT', contact)
    const first = await ask(question)
    const again = []
    for (let at = 0; at < 7; at++) again.push(await ask(question))
    const afterWrites = []
    for (let at = 0; at < 3; at++) {
      await write()
      afterWrites.push(await ask(question))
    }
    searches.push({question: form, first, middle: middle(again), afterWrite: middle(afterWrites)})
  }
  return {loadMilliseconds, searches}
}

/** Milliseconds of processor time of this thread so far, so that what else the machine does is not measured. */
const spent = (): number => {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1000
}

const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
