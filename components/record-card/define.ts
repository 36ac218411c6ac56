import {defineElements} from '../base/define.ts'
import {KitProvider} from '../provider/provider.ts'
import {RecordCard} from './record-card.ts'

defineElements([KitProvider, RecordCard])
