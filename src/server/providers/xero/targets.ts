import type {Currency} from '../../../contract/index.ts'
import {KitError} from '../../../contract/failure.ts'
import type {Clock} from '../../ports.ts'
import type {Access, NewTarget, RemoteTarget} from '../../provider.ts'
import type {Ask} from './ask.ts'
import {toContact, toItem} from './map-target.ts'
import {parseList, parseMade, parsePaging} from './parse-answer.ts'
import {inBatches} from './batches.ts'
import {WireContact, WireItem} from './wire.ts'

/** As many as a person looks through. */
const shown = 20
/** Xero cuts a longer search term. */
const longestTerm = 50
/** How long the list of items serves the next keystrokes: Xero's items cannot be searched, only listed. */
const itemsServe = 60_000
const organisationsKept = 100

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

export function createTargets(ask: Ask, clock: Clock) {
  const lists = new Map<string, {at: number; items: WireItem[]}>()

  async function listItems(access: Access): Promise<WireItem[]> {
    const items = parseList(await ask(access, (transport) => transport.getItems(access)), 'Items', WireItem)
    lists.delete(access.organisation)
    lists.set(access.organisation, {at: clock.now(), items})
    if (lists.size > organisationsKept) lists.delete(lists.keys().next().value!)
    return items
  }
  async function recentItems(access: Access): Promise<WireItem[]> {
    const kept = lists.get(access.organisation)
    return kept && clock.now() - kept.at < itemsServe ? kept.items : listItems(access)
  }
  async function item(access: Access, idOrCode: string): Promise<WireItem | null> {
    try {
      const answer = await ask(access, (transport) => transport.getItem(access, idOrCode))
      return parseList(answer, 'Items', WireItem)[0] ?? null
    } catch (reason) {
      if (reason instanceof KitError && reason.code === 'provider-missing') return null
      throw reason
    }
  }

  async function searchContacts(access: Access, text: string) {
    const searchTerm = text.trim().slice(0, longestTerm)
    const term = searchTerm === '' ? {} : {searchTerm}
    const query = {...term, order: 'Name ASC', includeArchived: true, page: 1, pageSize: shown} as const
    const answer = await ask(access, (transport) => transport.getContacts(access, query))
    // Archived ones are shown, so that nobody makes a second of them, but last.
    const found = parseList(answer, 'Contacts', WireContact)
      .map((contact) => toContact(contact, null))
      .toSorted((one, other) => Number(one.archived) - Number(other.archived))
    return {found, more: (parsePaging(answer)?.pageCount ?? 1) > 1}
  }
  async function searchItems(access: Access, text: string) {
    const wanted = folded(text)
    const fits = (wire: WireItem) => folded(`${wire.Code} ${wire.Name ?? ''} ${wire.Description ?? ''}`).includes(wanted)
    const found = (await recentItems(access)).filter(fits)
    return {found: found.slice(0, shown).map((wire) => toItem(wire, null)), more: found.length > shown}
  }

  async function readContacts(access: Access, ids: string[], currency: Currency): Promise<RemoteTarget[]> {
    return inBatches(ids, async (batch) => {
      const query = {ids: batch, includeArchived: true, page: 1}
      const answer = await ask(access, (transport) => transport.getContacts(access, query))
      return parseList(answer, 'Contacts', WireContact).map((contact) => toContact(contact, currency))
    })
  }
  async function readItems(access: Access, ids: string[], currency: Currency): Promise<RemoteTarget[]> {
    const wanted = new Set(ids.map((id) => id.toLowerCase()))
    if (wanted.size === 0) return []
    // One call either way; for several, the whole list costs less than a call for each.
    const items = ids.length === 1 ? [await item(access, ids[0]!)] : await listItems(access)
    return items.flatMap((wire) => (wire && wanted.has(wire.ItemID.toLowerCase()) ? [toItem(wire, currency)] : []))
  }

  async function findContact(access: Access, name: string): Promise<RemoteTarget | null> {
    const query = {searchTerm: name.trim().slice(0, longestTerm), page: 1, pageSize: 1000}
    const answer = await ask(access, (transport) => transport.getContacts(access, query))
    const wanted = folded(name)
    const found = parseList(answer, 'Contacts', WireContact).find((contact) => folded(contact.Name ?? '') === wanted)
    return found ? toContact(found, null) : null
  }
  async function findItem(access: Access, code: string): Promise<RemoteTarget | null> {
    const found = await item(access, code)
    return found ? toItem(found, null) : null
  }

  return {
    search: (access: Access, kind: 'contact' | 'item', text: string) =>
      kind === 'contact' ? searchContacts(access, text) : searchItems(access, text),

    readTargets: (access: Access, kind: 'contact' | 'item', ids: string[], currency: Currency) =>
      kind === 'contact' ? readContacts(access, ids, currency) : readItems(access, ids, currency),

    findTarget: (access: Access, target: NewTarget) =>
      target.kind === 'contact' ? findContact(access, target.name) : findItem(access, target.code),

    async createTarget(access: Access, target: NewTarget, key: string): Promise<RemoteTarget> {
      if (target.kind === 'contact') {
        const body = {name: target.name, ...(target.email === null ? {} : {emailAddress: target.email})}
        const answer = await ask(access, (transport) => transport.createContact(access, body, key))
        return toContact(parseMade(answer, 'Contacts', WireContact, 'PUT /Contacts'), null)
      }
      const body = {code: target.code, name: target.name}
      const answer = await ask(access, (transport) => transport.createItem(access, body, key))
      lists.delete(access.organisation)
      return toItem(parseMade(answer, 'Items', WireItem, 'PUT /Items'), null)
    },
  }
}
