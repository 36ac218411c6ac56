import type {XeroClient} from 'xero-node'
import {KitError} from '../../../contract/failure.ts'
import {answerOf, mostBytes, timeLimit} from './answer.ts'
import {guardAxios, type GuardedCall} from './guarded-axios.ts'
import type {Answer, Caller, Transport} from './transport.ts'

export interface XeroNodeTransportOptions {
  /** The Accounting API, without a slash at the end. */
  accounting: string
  /** Milliseconds; for tests of the limits. */
  limits?: {read: number; write: number}
}

type Accounting = XeroClient['accountingApi']
type Options = {headers: Record<string, string>}
type Named = Parameters<Accounting['createInvoices']>[1]

/** xero-node takes 0.4 s and 40 MB to load: on the first call, once. */
let library: Promise<{XeroClient: typeof XeroClient; guarded: ReturnType<typeof guardAxios>}> | undefined
const load = async () => {
  const [{XeroClient}, {createRequire}] = await Promise.all([import('xero-node'), import('node:module')])
  const ownRequire = createRequire(import.meta.url)
  // The very copy of axios that xero-node calls; another copy's interceptors would have no effect.
  const guarded = guardAxios(createRequire(ownRequire.resolve('xero-node'))('axios'), mostBytes)
  return {XeroClient, guarded}
}

/**
 * The Accounting API through xero-node. Each call has a client of its own, which alone holds the token: a shared one sends a
 * call with the token of whoever asked last. What xero-node resolves or rejects with is never looked at, for both may hold
 * the token, and a 200 with HTML resolves like a success; the guard takes the raw answer as it passes.
 */
export function createXeroNodeTransport({accounting, limits = timeLimit}: XeroNodeTransportOptions): Transport {
  async function call(
    what: string,
    caller: Caller,
    write: boolean,
    operation: (api: Accounting, options: Options) => Promise<unknown>,
  ): Promise<Answer> {
    const {XeroClient, guarded} = await (library ??= load()).catch((reason: unknown) => {
      library = undefined
      throw new KitError('internal', 'xero-node could not be loaded', {cause: reason})
    })
    const client = new XeroClient()
    client.accountingApi.basePath = accounting
    client.setTokenSet({access_token: caller.token.open()})
    const guardedCall: GuardedCall = guarded.begin(write ? limits.write : limits.read)
    try {
      await operation(client.accountingApi, {headers: guardedCall.headers}).catch(() => {})
    } finally {
      guarded.end(guardedCall)
    }
    const {answer, failure, sent} = guardedCall
    if (answer) return answerOf(answer, {what, write})
    if (!sent) throw new KitError('internal', `${what}: xero-node did not send it through the guard`)
    if (failure === 'ERR_BAD_RESPONSE') throw new KitError('bad-reply', `${what}: the answer could not be read`)
    throw new KitError('provider-unreachable', `${what}: no answer`)
  }
  const get = (what: string, caller: Caller, operation: (api: Accounting, options: Options) => Promise<unknown>) =>
    call(`GET /${what}`, caller, false, operation)
  const put = (what: string, caller: Caller, operation: (api: Accounting, options: Options) => Promise<unknown>) =>
    call(`PUT /${what}`, caller, true, operation)
  const none = undefined

  return {
    getOrganisation: (caller) =>
      get('Organisation', caller, (api, options) => api.getOrganisations(caller.organisation, options)),
    getAccounts: (caller) =>
      get('Accounts', caller, (api, options) => api.getAccounts(caller.organisation, none, none, none, options)),
    getTaxRates: (caller) => get('TaxRates', caller, (api, options) => api.getTaxRates(caller.organisation, none, none, options)),
    getContacts: (caller, {ids, order, page, includeArchived, searchTerm, pageSize}) =>
      get('Contacts', caller, (api, options) =>
        // Tenant, modified since, where, order, ids, page, archived, summary only, search term, page size.
        api.getContacts(caller.organisation, none, none, order, ids, page, includeArchived, none, searchTerm, pageSize, options),
      ),
    getItems: (caller) => get('Items', caller, (api, options) => api.getItems(caller.organisation, none, none, none, 4, options)),
    getItem: (caller, idOrCode) => get('Items', caller, (api, options) => api.getItem(caller.organisation, idOrCode, 4, options)),
    getInvoices: (caller, {ids, page, createdByMyApp, modifiedSince, pageSize}) =>
      get('Invoices', caller, (api, options) =>
        // Tenant, modified since, where, order, ids, numbers, contacts, statuses, page, archived, mine, decimals, summary only, page size, search term.
        api.getInvoices(
          caller.organisation,
          modifiedSince,
          ...([none, none, ids, none, none, none, page, none, createdByMyApp, 4, none, pageSize, none] as const),
          options,
        ),
      ),
    createContact: (caller, contact, key) =>
      put('Contacts', caller, (api, options) =>
        api.createContacts(caller.organisation, {contacts: [contact]}, true, key, options),
      ),
    createItem: (caller, item, key) =>
      put('Items', caller, (api, options) => api.createItems(caller.organisation, {items: [item]}, true, 4, key, options)),
    createInvoice: (caller, invoice, key) =>
      put('Invoices', caller, (api, options) =>
        // Its enums are words on the wire, which is what we hand it.
        api.createInvoices(caller.organisation, {invoices: [invoice]} as unknown as Named, true, 4, key, none, options),
      ),
  }
}
