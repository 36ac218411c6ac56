export interface Placing {
  /** Which edges line up: the starts or the ends of the line. */
  align?: 'start' | 'end' | 'centre'
  /** Makes it at least as wide as what it hangs on. */
  stretch?: boolean
  gap?: number
}

/** Puts something that floats below its anchor, or above where there is more room, and within the window. */
export function place(anchor: Element, floating: HTMLElement, {align = 'start', stretch = false, gap = 4}: Placing = {}) {
  const {style} = floating
  const at = anchor.getBoundingClientRect()
  const room = {width: document.documentElement.clientWidth, height: window.innerHeight}
  style.minInlineSize = stretch ? `${at.width}px` : ''
  style.maxBlockSize = ''
  const {offsetWidth: width, offsetHeight: height} = floating
  const below = room.height - at.bottom - gap - 8
  const above = at.top - gap - 8
  const upwards = height > below && above > below
  style.maxBlockSize = `${Math.max(96, upwards ? above : below)}px`
  const rightToLeft = getComputedStyle(anchor).direction === 'rtl'
  const left =
    align === 'centre' ? at.left + (at.width - width) / 2 : (align === 'start') !== rightToLeft ? at.left : at.right - width
  style.left = `${Math.max(8, Math.min(left, room.width - width - 8))}px`
  style.top = `${upwards ? Math.max(8, at.top - gap - Math.min(height, above)) : at.bottom + gap}px`
}

/** Keeps it in its place while the page scrolls; listens only until told to stop. */
export function follow(anchor: Element, floating: HTMLElement, placing: Placing = {}): () => void {
  const stop = new AbortController()
  const again = () => place(anchor, floating, placing)
  again()
  addEventListener('scroll', again, {capture: true, passive: true, signal: stop.signal})
  addEventListener('resize', again, {passive: true, signal: stop.signal})
  return () => stop.abort()
}
