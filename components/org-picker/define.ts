import {defineElements} from '../base/define.ts'
import {OrgPicker} from './org-picker.ts'

defineElements([OrgPicker])
