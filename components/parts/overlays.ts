export {DialogFrame} from './dialog-frame.ts'
export {MenuList} from './menu-list.ts'
export {TooltipBubble} from './tooltip-bubble.ts'
