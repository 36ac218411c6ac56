import {html} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {icon, type IconName} from './icons.ts'
import {overlays} from './late.ts'
import type {MenuList} from './menu-list.ts'

export interface MenuItem {
  label: string
  icon: IconName
  danger?: boolean
  /** Why it cannot be done: the item stays, can be reached and says so. */
  reason?: string | undefined
  press: () => void
}

/**
 * A three-dot button with its menu, whose code comes when somebody points at the button. `bring` brings what its items come
 * from; `failed` is told where something of it cannot be loaded.
 */
export function createMenu(host: KitElement, failed: (error: unknown) => unknown, bring?: () => Promise<unknown>) {
  let list: MenuList | undefined
  const load = () => Promise.all([overlays.want(), bring?.()])
  /** If it fails, pressing tries again. */
  const prepare = () => void load().catch(() => undefined)

  async function open(button: HTMLButtonElement) {
    try {
      const [{createMenuList}] = await load()
      list ??= createMenuList(host)
    } catch (error) {
      return failed(error)
    }
    host.requestUpdate()
    await host.updateComplete
    list.open(button)
  }

  const press = (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement
    // From the second time on, the browser itself joins button and menu.
    if (!button.popoverTargetElement) void open(button)
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    void open(event.currentTarget as HTMLButtonElement)
  }

  return (label: string, items: readonly MenuItem[], size = '') =>
    html`<button
        class="button plain icon ${size}"
        part="menu-button"
        type="button"
        aria-label=${label}
        aria-haspopup="menu"
        aria-expanded=${list?.isOpen ? 'true' : 'false'}
        data-tip=${label}
        @pointerenter=${prepare}
        @focus=${prepare}
        @click=${press}
        @keydown=${onKey}
      >
        ${icon('more')}
      </button>
      ${list?.render(label, items)}`
}

/** Draws the button, and its items while it is open. */
export type Menu = ReturnType<typeof createMenu>
