import type {Bookkeeper, MockXero} from '../xero/index.ts'
import {atHome, type Situation} from './situation.ts'

const customers = ({books}: Bookkeeper) => {
  const buyers = new Set(books.invoices.filter((invoice) => invoice.Type === 'ACCREC').map((invoice) => invoice.ContactID))
  return books.contacts.filter((contact) => contact.ContactStatus === 'ACTIVE' && buyers.has(contact.ContactID))
}

const given = ['Avery', 'Blair', 'Casey', 'Devon', 'Ellis', 'Finley', 'Gale', 'Harper', 'Indigo', 'Jules']
const trades = ['Joinery', 'Plumbing', 'Bakery', 'Nursery', 'Garage', 'Florist', 'Roofing', 'Printing', 'Catering', 'Optics']
const towns = ['Ashby', 'Bourne', 'Crewe', 'Derby', 'Exeter', 'Frome', 'Goole', 'Hove', 'Ilkley', 'Jarrow']

/** Contacts in numbers, each with a name of its own. */
export function addContacts(xero: MockXero, count: number): void {
  const {build} = atHome(xero)
  for (let index = 0; index < count; index++) {
    const [first = '', trade = '', town = ''] = [
      given[index % 10],
      trades[Math.floor(index / 10) % 10],
      towns[Math.floor(index / 100) % 10],
    ]
    build.contact({
      Name: `${first} ${trade} ${town} ${Math.floor(index / 1000) + 1}`,
      EmailAddress: `${first}.${index}@${town}.example`.toLowerCase(),
      ContactNumber: `N${String(index).padStart(6, '0')}`,
    })
  }
}

const hostile = [
  `Robert'); DROP TABLE contacts;--`,
  `"Quotes" & 'apostrophes'`,
  'Ampersand &amp; entity &lt;b&gt;',
  '{{ template }} ${expression} %s %00',
  '../../etc/passwd',
  '=HYPERLINK("https://example.com","click")',
  'javascript:alert(1)',
  'Zero​width⁠joiners',
  '‮Right to left override',
  'Ünïcödé with combining accents',
  '👩‍👩‍👧‍👦 Family Butchers 🥩',
  'NULL',
  'undefined',
  'true',
  '-1',
  '𝕄𝕒𝕥𝕙 𝕃𝕖𝕥𝕥𝕖𝕣𝕤',
]

/** Whom the organisation deals with: too many, too alike, put away, renamed, or out to do harm. */
export const contacts: readonly Situation[] = [
  {
    id: 'two-thousand-contacts',
    title: '2,000 contacts',
    sentence: 'The organisation has two thousand contacts more.',
    lookAt: 'Searching stays quick, and says when there are more matches than it shows.',
    apply: (xero) => addContacts(xero, 2_000),
  },
  {
    id: 'no-contacts',
    title: 'A new organisation',
    sentence: 'The organisation has its chart and tax rates, but no contacts, items or documents.',
    lookAt: 'Empty lists say what they are for and offer to create.',
    apply(xero) {
      const {books} = atHome(xero)
      const {contacts: people, contactGroups, items, invoices, creditNotes, payments, allocations, history} = books
      for (const table of [people, contactGroups, items, invoices, creditNotes, payments, allocations, history]) {
        for (const row of table.all()) table.delete(table.idOf(row as never))
      }
      books.organisation.Numbering.invoice.next = 1
    },
  },
  {
    id: 'hostile-names',
    title: 'Hostile names',
    sentence: 'Contacts and an item have names that look like code, markup, formulas or nothing at all.',
    lookAt: 'Each is shown as it is written; none breaks a page, a search or an address.',
    apply(xero) {
      const {build} = atHome(xero)
      for (const Name of hostile) build.contact({Name, EmailAddress: 'hostile@example.com'})
      build.item({Code: `'"&=1+1`, Name: `Item '"& =1+1`, Description: hostile.join('\n')})
    },
  },
  {
    id: 'near-same-names',
    title: 'Nearly the same names',
    sentence: 'Thirty contacts are called Smith Plumbing, apart from a dot, a space or a town.',
    lookAt: 'Candidates carry what tells them apart: e-mail, number, town.',
    apply(xero) {
      const {build} = atHome(xero)
      for (let index = 0; index < 30; index++) {
        const town = towns[index % 10] ?? ''
        const Name = ['Smith Plumbing', 'Smith’s Plumbing', 'Smith Plumbing Ltd.'][Math.floor(index / 10)] ?? ''
        build.contact({
          Name: `${Name} ${town}`,
          EmailAddress: `smith@${town.toLowerCase()}${index}.example`,
          ContactNumber: `S${index}`,
          Addresses: [{AddressType: 'POBOX', City: town}],
        })
      }
    },
  },
  {
    id: 'long-names',
    title: 'Names as long as they may be',
    sentence: 'A contact, an item and a line are as long as Xero lets them be.',
    lookAt: 'Long words wrap or end in an ellipsis with the whole text at hand; nothing is pushed off the screen.',
    apply(xero) {
      const {build} = atHome(xero)
      const endless = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'
      const Name = `${endless} `.repeat(5).slice(0, 254).trim()
      build.contact({Name, EmailAddress: `${'long'.repeat(15)}@example.com`})
      build.item({Code: 'W'.repeat(30), Name: 'M'.repeat(50), Description: `${endless} `.repeat(68).slice(0, 4_000).trim()})
      build.invoice({
        Type: 'ACCREC',
        contact: Name,
        Date: xero.build.day(),
        DueDate: xero.build.day(30),
        Reference: 'R'.repeat(255),
        lines: [{Description: `${endless} `.repeat(68).slice(0, 4_000).trim(), UnitAmount: 1, Quantity: 1, AccountCode: '200'}],
      })
    },
  },
  {
    id: 'contact-archived',
    title: 'Contacts archived in Xero',
    sentence: 'Every customer has been archived in Xero.',
    lookAt: 'Linked records say so and stay legible; a new invoice explains why it cannot go there.',
    apply(xero) {
      const keeper = atHome(xero)
      for (const contact of customers(keeper)) keeper.archive(contact.ContactID)
    },
  },
  {
    id: 'contact-renamed',
    title: 'Contacts renamed in Xero',
    sentence: 'Every customer has a new name in Xero.',
    lookAt: 'Cards show the new name after a sync; links hold, as they go by id.',
    apply(xero) {
      const keeper = atHome(xero)
      for (const contact of customers(keeper)) {
        keeper.books.contacts.put({...contact, Name: `${contact.Name.slice(0, 240)} (renamed)`, UpdatedDateUTC: xero.clock.now()})
      }
    },
  },
  {
    id: 'contacts-gone',
    title: 'Contacts that Xero no longer knows',
    sentence: 'Every customer without an open invoice has vanished from Xero.',
    lookAt: 'A card whose contact is gone says so and offers to link another.',
    apply(xero) {
      const keeper = atHome(xero)
      const {books} = keeper
      const open = new Set(books.invoices.filter(({Status}) => Status === 'AUTHORISED').map(({ContactID}) => ContactID))
      for (const {ContactID} of customers(keeper)) {
        if (open.has(ContactID)) continue
        for (const invoice of books.invoices.filter((each) => each.ContactID === ContactID))
          books.invoices.delete(invoice.InvoiceID)
        for (const note of books.creditNotes.filter((each) => each.ContactID === ContactID)) {
          books.creditNotes.delete(note.CreditNoteID)
        }
        books.contacts.delete(ContactID)
      }
    },
  },
  {
    id: 'customer-is-supplier',
    title: 'Customers who are suppliers too',
    sentence: 'Every customer has sent a bill as well, half of them overdue.',
    lookAt: 'What they owe and what is owed to them stand apart and are never netted.',
    apply(xero) {
      const keeper = atHome(xero)
      customers(keeper).forEach((contact, index) =>
        keeper.build.invoice({
          Type: 'ACCPAY',
          contact: contact.ContactID,
          InvoiceNumber: `COUNTER-${index + 1}`,
          Status: 'AUTHORISED',
          Date: xero.build.day(-40),
          DueDate: xero.build.day(index % 2 === 0 ? -10 : 20),
          lines: [{Description: 'Return of goods', UnitAmount: 37.5, Quantity: 2, AccountCode: '310'}],
        }),
      )
    },
  },
]
