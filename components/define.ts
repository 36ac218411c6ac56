import {defineElements, type DefineOptions} from './base/define.ts'
import {ConnectPanel} from './connect-panel/connect-panel.ts'
import {CreateInvoice} from './create-invoice/create-invoice.ts'
import {OrgPicker} from './org-picker/org-picker.ts'
import {KitProvider} from './provider/provider.ts'
import {RecordCard} from './record-card/record-card.ts'

/** Defines every element of the kit. */
export const define = (options?: DefineOptions) =>
  defineElements([KitProvider, ConnectPanel, OrgPicker, RecordCard, CreateInvoice], options)
