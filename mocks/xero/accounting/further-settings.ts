import {notFound} from '../refusal.ts'
import {byId} from './by-id.ts'
import {reply, type Operation} from './call.ts'

const area = 'settings'

export const furtherSettingsOperations: Operation[] = [
  {
    name: 'getInvoiceReminders',
    method: 'GET',
    path: '/InvoiceReminders/Settings',
    area,
    handle: (call) => reply(call, 'InvoiceReminders', [{Enabled: call.books.organisation.InvoiceReminders ?? false}]),
  },
  {
    name: 'getContactCISSettings',
    method: 'GET',
    path: '/Contacts/{}/CISSettings',
    area,
    handle(call) {
      const {CISRate} = byId(call.books.contacts, call.ids[0])
      if (call.books.organisation.CountryCode !== 'GB') throw notFound()
      return reply(call, 'CISSettings', [{CISEnabled: CISRate !== undefined, Rate: CISRate}])
    },
  },
  {
    name: 'getOrganisationCISSettings',
    method: 'GET',
    path: '/Organisation/{}/CISSettings',
    area,
    handle(call) {
      const {organisation} = call.books
      if (organisation.OrganisationID !== call.ids[0]?.toLowerCase() || organisation.CountryCode !== 'GB') throw notFound()
      const {Contractor = false, SubContractor = false, Rate} = organisation.CIS ?? {}
      return reply(call, 'CISSettings', [{CISContractorEnabled: Contractor, CISSubContractorEnabled: SubContractor, Rate}])
    },
  },
]
