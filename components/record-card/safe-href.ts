/** The address if a link may lead there, else null: over TLS, or to this very machine, where nobody listens in. */
export function safeHref(address: string | null | undefined): string | null {
  const url = URL.parse(address ?? '')
  if (!url || url.username || url.password) return null
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere) ? url.href : null
}
