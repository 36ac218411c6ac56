// No backslash (browsers take it for a slash), no space, no control character, and no second slash, which would name a host.
// eslint-disable-next-line no-control-regex
const shape = /^\/(?!\/)[^\\\u0000-\u0020\u007f]*$/

/** A path of the host's own origin, or `otherwise`. Parsed as a browser would, so that no trick of writing leads elsewhere. */
export function returnPath(text: string, origin: string, otherwise: string): string {
  if (!shape.test(text) || !URL.canParse(text, origin)) return otherwise
  const url = new URL(text, origin)
  const path = url.pathname + url.search + url.hash
  // Dots may have been folded: `/.//elsewhere` names a host only once it is parsed.
  return url.origin === new URL(origin).origin && shape.test(path) ? path : otherwise
}

/** The path with one more parameter in its query. */
export function withParameter(path: string, origin: string, name: string, value: string): string {
  const url = new URL(path, origin)
  url.searchParams.set(name, value)
  return url.pathname + url.search + url.hash
}
