import {plainGuid} from '../ids.ts'

const lists = new Set(['ids', 'contactids', 'invoicenumbers', 'references', 'statuses'])

const plain = (name: string, value: string): string =>
  /ids?$/.test(name)
    ? value
        .split(',')
        .map((part) => plainGuid(part.trim()))
        .join(',')
    : value

/**
 * The parameters of a question by their names in lower case, with ids as Xero writes them. A list may come by comma or, as
 * some generated programs send it, as a parameter said again and again.
 */
export function parameters(query: URLSearchParams): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [said, value] of query) {
    const name = said.toLowerCase().replace(/\[\d*\]$/, '')
    const before = lists.has(name) ? found.get(name) : undefined
    found.set(name, before === undefined ? plain(name, value) : `${before},${plain(name, value)}`)
  }
  return found
}
