/** All text that a person could read or hear, without what the pseudo-language has marked as its own, and without data. */
export function unmarkedText(root: ParentNode, data: RegExp): string[] {
  const texts: string[] = []
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'style') continue
    for (const name of ['aria-label', 'title', 'placeholder', 'data-tip', 'alt']) texts.push(element.getAttribute(name) ?? '')
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '')
    if (element.shadowRoot) texts.push(...unmarkedText(element.shadowRoot, data))
  }
  return texts.map((text) => strip(text).replace(data, '').trim()).filter((text) => /\p{L}/u.test(text))
}

/** Marks may stand in marks, as a sentence carries a count. */
function strip(text: string): string {
  const less = text.replace(/\[!!((?!\[!!|!!\]).)*!!\]/gs, '')
  return less === text ? text : strip(less)
}
