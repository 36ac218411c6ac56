export {MenuList} from './menu-list.ts'
export {TooltipBubble} from './tooltip-bubble.ts'
