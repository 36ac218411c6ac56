export {createMenuList} from './menu-list.ts'
export {showTips} from './tip-bubble.ts'
