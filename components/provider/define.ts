import {defineElements} from '../base/define.ts'
import {KitProvider} from './provider.ts'

defineElements([KitProvider])
