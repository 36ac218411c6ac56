import {define} from './define.ts'

export {define} from './define.ts'
export {defineElements, type DefineOptions} from './base/define.ts'
export {makePack, type LocalePack} from './base/locale.ts'
export {ConnectPanel} from './connect-panel/connect-panel.ts'
export {ConnectRedirectEvent} from './connect-panel/connect-redirect-event.ts'
export {ConnectionChangeEvent} from './connect-panel/connection-change-event.ts'
export {CreateInvoice} from './create-invoice/create-invoice.ts'
export {InvoiceCreateEvent} from './create-invoice/invoice-create-event.ts'
export {OrganisationSelectEvent} from './org-picker/organisation-select-event.ts'
export {OrgPicker} from './org-picker/org-picker.ts'
export {KitProvider} from './provider/provider.ts'
export {RecordCard} from './record-card/record-card.ts'
export {RecordLinkEvent} from './record-card/record-link-event.ts'
export {RecordSyncEvent} from './record-card/record-sync-event.ts'
export {RecordUnlinkEvent} from './record-card/record-unlink-event.ts'

define()
