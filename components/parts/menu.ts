import {html, nothing} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from './icons.ts'
import type {IconName} from './icons.ts'
import {overlays} from './late.ts'
import type {MenuList} from './menu-list.ts'

export interface MenuItem {
  id: string
  label: string
  icon?: IconName
  danger?: boolean
  /** Why it cannot be done: the item stays, can be reached and says so. */
  reason?: string | undefined
  /** Opens in a new tab. */
  href?: string
}

export interface MenuOptions {
  /** Brings what its items come from. */
  bring?: () => Promise<unknown>
  /** Told where its code cannot be loaded. */
  failed?: () => void
}

/** A three-dot button with its menu, whose code comes when somebody points at the button. */
export class Menu {
  readonly #host: KitElement
  readonly #select: (id: string) => void
  readonly #options: MenuOptions
  #list: MenuList | undefined

  constructor(host: KitElement, select: (id: string) => void, options: MenuOptions = {}) {
    this.#host = host
    this.#select = select
    this.#options = options
  }

  render({label, items, compact = false}: {label: string; items: readonly MenuItem[]; compact?: boolean}) {
    return html`<button
        class="button plain icon ${compact ? 'compact' : ''}"
        part="menu-button"
        type="button"
        aria-label=${label}
        aria-haspopup="menu"
        aria-expanded=${this.#list?.isOpen ? 'true' : 'false'}
        data-tip=${label}
        @pointerenter=${this.#prepare}
        @focus=${this.#prepare}
        @click=${this.#first}
        @keydown=${this.#onKey}
      >
        ${icon('more')}
      </button>
      ${this.#list?.render(label, items) ?? nothing}`
  }

  #bring() {
    return Promise.all([overlays.want(), this.#options.bring?.()])
  }

  /** If it fails, pressing tries again. */
  readonly #prepare = () => void this.#bring().catch(() => undefined)

  /** From the second time on, the browser itself joins button and menu. */
  readonly #first = (event: Event) => {
    const button = event.currentTarget as HTMLButtonElement
    if (!button.popoverTargetElement) void this.#open(button)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    void this.#open(event.currentTarget as HTMLButtonElement)
  }

  async #open(button: HTMLButtonElement) {
    const loaded = await this.#bring().catch(() => undefined)
    if (!loaded) return this.#options.failed?.()
    const [{MenuList}] = loaded
    this.#list ??= new MenuList(this.#host, this.#select)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#list.open(button)
  }
}
