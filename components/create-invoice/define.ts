import {defineElements} from '../base/define.ts'
import {KitProvider} from '../provider/provider.ts'
import {CreateInvoice} from './create-invoice.ts'

defineElements([KitProvider, CreateInvoice])
