import {html, nothing, type TemplateResult} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from './adopt.ts'
import {floating} from './floating.styles.ts'
import {icon} from './icons.ts'
import type {MenuItem} from './menu.ts'
import {follow} from './place.ts'

export interface MenuList {
  isOpen: boolean
  open(button: HTMLButtonElement): void
  render(label: string, items: readonly MenuItem[]): TemplateResult
}

let count = 0

/** What a menu opens: arrow keys, Home, End, Escape and typing a first letter. Its items exist only while it is open. */
export function createMenuList(host: KitElement): MenuList {
  const id = `menu-${++count}`
  let button: HTMLButtonElement
  let stop: (() => void) | undefined
  let typed = ''
  let typedAt = 0
  adopt(host, floating)
  host.addController({
    hostDisconnected() {
      stop?.()
      list.isOpen = false
    },
  })

  const popover = () => host.renderRoot.querySelector<HTMLElement>(`#${id}`)!
  const hide = () => {
    popover().hidePopover()
    button.focus()
  }

  function renderItem({label, icon: name, danger, reason, press}: MenuItem, index: number, shared: string | undefined) {
    const own = `${id}-${index}`
    const why = shared ? `${id}-reason` : `${own}-reason`
    const choose = () => {
      if (reason) return
      hide()
      press()
    }
    return html`<button
      class=${danger ? 'danger' : ''}
      role="menuitem"
      type="button"
      tabindex="-1"
      aria-disabled=${reason ? 'true' : nothing}
      aria-labelledby=${own}
      aria-describedby=${reason ? why : nothing}
      @click=${choose}
    >
      ${icon(name)}<span id=${own}>${label}</span>${
        reason && !shared ? html`<span id=${why} class="small quiet">${reason}</span>` : nothing
      }
    </button>`
  }

  /** Before it shows, so that its items are there when it is measured. */
  const onBeforeToggle = (event: ToggleEvent) => {
    list.isOpen = event.newState === 'open'
    host.requestUpdate()
  }

  const onToggle = (event: ToggleEvent) => {
    stop?.()
    if (event.newState !== 'open') return
    const menu = event.target as HTMLElement
    // Only now: the click that opened it for the first time would close it again.
    button.popoverTargetElement = menu
    stop = follow(button, menu, {align: 'end'})
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus()
  }

  const onKey = (event: KeyboardEvent) => {
    const items = [...popover().querySelectorAll<HTMLElement>('[role=menuitem]')]
    const to = target(event, items, items.indexOf(host.shadowRoot!.activeElement as HTMLElement))
    if (event.key === 'Tab') popover().hidePopover()
    if (event.key !== 'Escape' && !to) return
    event.preventDefault()
    if (to) return to.focus()
    // Its own Escape, so that a dialog around it stays open.
    event.stopPropagation()
    hide()
  }

  function target({key, timeStamp, ctrlKey, metaKey, altKey}: KeyboardEvent, items: HTMLElement[], at: number) {
    if (key === 'ArrowDown') return items[at + 1] ?? items[0]
    if (key === 'ArrowUp') return items.at(Math.max(at, 0) - 1)
    if (key === 'Home') return items[0]
    if (key === 'End') return items.at(-1)
    if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined
    typed = (timeStamp - typedAt < 600 ? typed : '') + key.toLocaleLowerCase()
    typedAt = timeStamp
    const from = typed.length === 1 ? at + 1 : at
    const round = [...items.slice(from), ...items.slice(0, from)]
    return round.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(typed))
  }

  const list: MenuList = {
    isOpen: false,
    open(from) {
      button = from
      popover().showPopover()
    },
    render(label, items) {
      const [first] = items
      // One reason for all of them is said once.
      const shared = items.length > 1 && items.every(({reason}) => reason === first!.reason) ? first!.reason : undefined
      return html`<div
        id=${id}
        class="menu"
        part="menu"
        role="menu"
        popover="auto"
        aria-label=${label}
        @beforetoggle=${onBeforeToggle}
        @toggle=${onToggle}
        @keydown=${onKey}
      >
        ${
          list.isOpen
            ? html`${shared && html`<p class="note small quiet" id="${id}-reason">${shared}</p>`}${items.map((item, index) => renderItem(item, index, shared))}`
            : nothing
        }
      </div>`
    },
  }
  return list
}
