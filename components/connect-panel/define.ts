import {defineElements} from '../base/define.ts'
import {KitProvider} from '../provider/provider.ts'
import {ConnectPanel} from './connect-panel.ts'

defineElements([KitProvider, ConnectPanel])
