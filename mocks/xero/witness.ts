/** One request as it arrived, and how it was answered. Tokens are kept as a short hash, so that a log can be shown to anyone. */
export interface WitnessEntry {
  number: number
  at: number
  method: string
  path: string
  query: string
  headers: Record<string, string>
  tokenHash?: string | undefined
  body: string
  /** the operation of the API, such as `createInvoices`, when there was one */
  operation?: string | undefined
  /** 0 while it runs or when the answer was dropped */
  status: number
  /** the fault that struck it */
  fault?: string | undefined
  /** what a refusal said, unless it was a page */
  answer?: string | undefined
}

export interface Witness {
  readonly entries: WitnessEntry[]
  add(entry: Omit<WitnessEntry, 'number' | 'status'>): WitnessEntry
  clear(): void
  /** Shows the requests of a state file in place of those that were seen. */
  restore(entries: readonly WitnessEntry[]): void
}

const mostBody = 20_000

/** Keeps the last so many requests. */
export function createWitness(most = 5_000): Witness {
  const entries: WitnessEntry[] = []
  let count = 0
  return {
    entries,
    add(entry) {
      const kept = {...entry, body: entry.body.slice(0, mostBody), number: ++count, status: 0}
      entries.push(kept)
      // dropped in bulk: shifting one by one would copy the list for every request
      if (entries.length > most * 1.2) entries.splice(0, entries.length - most)
      return kept
    },
    clear() {
      entries.length = 0
      count = 0
    },
    restore(kept) {
      entries.splice(0, entries.length, ...kept)
      count = Math.max(0, ...kept.map(({number}) => number))
    },
  }
}

export function shortHash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593]
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b)
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0')
}

const secretFields = /((?:^|&)(?:client_secret|refresh_token|code|token|code_verifier)=)[^&]*/g

export function redactedHeaders(headers: Headers): {headers: Record<string, string>; tokenHash?: string} {
  const copy: Record<string, string> = {}
  let tokenHash: string | undefined
  for (const [name, value] of headers) {
    if (name === 'authorization') {
      tokenHash = shortHash(value)
      copy[name] = `${value.split(' ')[0] ?? ''} #${tokenHash}`
    } else copy[name] = name === 'cookie' ? '#' : value
  }
  return tokenHash === undefined ? {headers: copy} : {headers: copy, tokenHash}
}

/** A body without the secrets of the token endpoint. */
export const redactedBody = (path: string, body: string): string =>
  path.startsWith('/connect/') ? body.replaceAll(secretFields, (_all, name: string) => `${name}#`) : body

interface Sent {
  status: number
  headers: Headers | Readonly<Record<string, string>>
  body: unknown
}

const decoder = new TextDecoder()
const typeOf = ({headers}: Sent): string =>
  (headers instanceof Headers ? headers.get('content-type') : headers['content-type']) ?? ''

/** Keeps what a refusal said with its request, for whoever wonders why. Answers what is sent, as it is. */
export async function noteRefusal<Answer extends Sent>(entry: WitnessEntry, sent: Answer): Promise<Answer> {
  if (sent.status < 400 || typeOf(sent).includes('html')) return sent
  const {body} = sent
  const said = sent instanceof Response ? await sent.clone().text() : body instanceof Uint8Array ? decoder.decode(body) : body
  if (typeof said === 'string' && said !== '') entry.answer = said.slice(0, mostBody)
  return sent
}
