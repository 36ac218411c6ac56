import type {Page} from 'playwright-core'

/** In which each story is pictured. */
export type Look = 'light' | 'dark' | 'rtl'

/** A dialog that has the page to itself; else the story's own ground, and whatever floats above it. */
export async function takePicture(page: Page): Promise<Buffer> {
  const clip = await page.evaluate(async () => {
    scrollTo(0, 0)
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

    const seen: Element[] = []
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        // It comes and goes with time, and hangs on what was pressed last.
        if (element.matches('.tip:popover-open')) element.hidePopover()
        if (element.matches('[data-frame] > *, dialog[open], :popover-open')) seen.push(element)
        // A machine's own typewriter face is in no story's hands.
        if (element.localName === 'code') element.style.fontFamily = 'inherit'
        if (element.shadowRoot) walk(element.shadowRoot)
      }
    }
    walk(document.querySelector('#storybook-root')!)
    const modal = seen.findLast((element) => element.matches('dialog:modal'))
    const areas = (modal ? seen.slice(seen.indexOf(modal)) : seen).map((element) => element.getBoundingClientRect())
    // Room for a ring of focus.
    const margin = 4
    const left = Math.max(0, Math.floor(Math.min(...areas.map((area) => area.left)) - margin))
    const top = Math.max(0, Math.floor(Math.min(...areas.map((area) => area.top)) - margin))
    const {scrollWidth, scrollHeight} = document.documentElement
    const right = Math.min(scrollWidth, Math.ceil(Math.max(...areas.map((area) => area.right)) + margin))
    const bottom = Math.min(scrollHeight, Math.ceil(Math.max(...areas.map((area) => area.bottom)) + margin))
    return {x: left, y: top, width: right - left, height: bottom - top}
  })
  const fullPage = clip.y + clip.height > page.viewportSize()!.height
  return page.screenshot({clip, fullPage, animations: 'disabled'})
}
