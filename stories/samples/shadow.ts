import {waitFor, within} from 'storybook/test'

/** Finds by role and text inside an element's shadow root, which ordinary queries do not enter. */
export async function inside(canvas: HTMLElement, tag: string) {
  const element = await waitFor(() => {
    const found = find(canvas, tag)
    if (!found?.shadowRoot?.firstElementChild) throw new Error(`<${tag}> is not there yet`)
    return found
  })
  return within(element.shadowRoot as unknown as HTMLElement)
}

function find(root: ParentNode, tag: string): Element | null {
  const here = root.querySelector(tag)
  if (here) return here
  for (const element of root.querySelectorAll('*')) {
    const deeper = element.shadowRoot && find(element.shadowRoot, tag)
    if (deeper) return deeper
  }
  return null
}
