/** The address if a link may lead there, else null: over TLS, or to this very machine, where nobody listens in. */
export function safeHref(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const {protocol, hostname, href, username, password} = new URL(address)
  if (username || password) return null
  const here = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return protocol === 'https:' || (protocol === 'http:' && here) ? href : null
}
