import {demoCompanyUk} from '../xero/demo/uk/index.ts'
import type {MockXero} from '../xero/index.ts'
import {atHome, home, type Situation} from './situation.ts'

/** Another organisation for Ana and Tom, with a short chart of its own. */
function addOrganisation(xero: MockXero, name: string, shortCode: string): void {
  const {accounts, taxRates} = atHome(xero).books
  const other = xero.build.organisation({
    ...demoCompanyUk.facts,
    Name: name,
    LegalName: `${name} ${shortCode}`,
    ShortCode: shortCode,
    CreatedDateUTC: xero.clock.now(),
  })
  for (const {AccountID: _id, ...account} of accounts.all().slice(0, 20)) other.account(account)
  for (const rate of taxRates.all().slice(0, 9)) other.books.taxRates.put({...rate})
  other.contact({Name: `A customer of ${shortCode}`, EmailAddress: 'customer@example.com'})
  other.member('ana', 'STANDARD')
  other.member('tom', 'STANDARD')
}

const role = (xero: MockXero, to: 'READONLY' | 'INVOICEONLY'): void => {
  for (const member of atHome(xero).books.organisation.members) member.role = to
}

/** Who may do what, and in which organisation. */
export const access: readonly Situation[] = [
  {
    id: 'same-name-twice',
    title: 'Two organisations of the same name',
    sentence: `Ana and Tom belong to two organisations called ${home}.`,
    lookAt: 'The choice tells them apart by more than the name, and the right one is connected.',
    apply: (xero) => addOrganisation(xero, home, '!uK2nd'),
  },
  {
    id: 'many-organisations',
    title: 'Forty organisations',
    sentence: 'Ana and Tom keep the books of forty organisations.',
    lookAt: 'The choice can be searched and scrolled, by keyboard too.',
    apply(xero) {
      for (let index = 1; index <= 40; index++) {
        addOrganisation(xero, `Client ${String(index).padStart(2, '0')} Limited`, `!c${String(index).padStart(4, '0')}`)
      }
    },
  },
  {
    id: 'disconnected-in-xero',
    title: 'Disconnected in Xero',
    sentence: 'Somebody took the app’s access away in Xero, without telling the app.',
    lookAt: 'The next sync says that Xero has to be connected again, and what was known stays legible.',
    apply(xero) {
      for (const {id} of xero.state.connections.all()) xero.state.connections.delete(id)
    },
  },
  {
    id: 'revoked-mid-sync',
    title: 'Revoked in the middle of a sync',
    sentence: 'The access is taken away after three more calls.',
    lookAt: 'What was fetched before is kept, the sync ends with a plain sentence, and nothing is half-written.',
    apply: (xero) => void xero.faults.arm({kind: 'revoked', id: 'revoked-mid-sync', path: '/api.xro/', skip: 3, count: 1}),
  },
  {
    id: 'role-taken-away',
    title: 'Only allowed to read',
    sentence: 'Everybody in the organisation has become a read-only user.',
    lookAt: 'Connecting is refused on Xero’s page, and the settings page says why.',
    apply: (xero) => role(xero, 'READONLY'),
  },
  {
    id: 'invoice-only',
    title: 'Only allowed to invoice',
    sentence: 'Everybody in the organisation may do nothing but draft invoices.',
    lookAt: 'Connecting is refused on Xero’s page, and the settings page says why.',
    apply: (xero) => role(xero, 'INVOICEONLY'),
  },
  {
    id: 'membership-ended',
    title: 'No longer a member',
    sentence: 'Ana has been removed from the organisation.',
    lookAt: 'Ana finds no organisation to connect; Tom still does.',
    apply(xero) {
      const {organisation} = atHome(xero).books
      organisation.members = organisation.members.filter((member) => member.person !== 'ana')
    },
  },
  {
    id: 'organisation-gone',
    title: 'The organisation is gone',
    sentence: 'The organisation has been cancelled in Xero.',
    lookAt: 'The connection is shown as lost, and another organisation can be connected.',
    apply(xero) {
      atHome(xero).books.organisation.OrganisationStatus = 'GONE'
    },
  },
]
