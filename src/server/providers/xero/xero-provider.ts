import {KitError} from '../../../contract/failure.ts'
import type {Governor} from '../../governor.ts'
import type {Clock, Log} from '../../ports.ts'
import type {Provider} from '../../provider.ts'
import type {Secret} from '../../secret.ts'
import type {XeroAddresses} from './addresses.ts'
import type {Fetch} from './bounded-fetch.ts'
import {createAsk} from './ask.ts'
import {createDocuments} from './documents.ts'
import {toOrganisation} from './map-organisation.ts'
import {toLedgerCode, toTaxCode} from './map-reference.ts'
import {createOauth} from './oauth.ts'
import {createPageOf} from './page-of.ts'
import {parseList} from './parse-answer.ts'
import {createReadMessage} from './read-message.ts'
import type {ScopeSet} from './scopes.ts'
import {createTargets} from './targets.ts'
import type {Transport} from './transport.ts'
import {WireAccount, WireOrganisation, WireTaxRate} from './wire.ts'

export interface XeroProviderOptions {
  addresses: XeroAddresses
  clientId: string
  clientSecret: Secret
  /** Our callback's address, exactly as Xero's app page has it. */
  redirectUri: string
  scopes: ScopeSet
  /** The keys that webhooks are signed with: one or, while it changes, the old and the new. Without one, none are taken. */
  webhookKeys?: readonly Secret[]
  transport: Transport
  governor: Governor
  fetch: Fetch
  clock: Clock
  log: Log
}

/** Xero, behind the provider port: no word, type or argument list of it leaves this folder. */
export function createXeroProvider(options: XeroProviderOptions): Provider {
  const {addresses, transport, governor, clock, log} = options
  const ask = createAsk(transport, governor, log)
  return {
    info: {id: 'xero', name: 'Xero', available: true, organisations: 'many'},
    ...createOauth(options),
    ...createTargets(ask, clock),
    ...createDocuments(ask),
    readMessage: createReadMessage(options.webhookKeys ?? [], log),

    async organisation(access) {
      const answer = await ask(access, (through) => through.getOrganisation(access))
      const [wire] = parseList(answer, 'Organisations', WireOrganisation)
      if (!wire) throw new KitError('bad-reply', 'GET /Organisation: Xero answered with none')
      // Xero's own id of it is the same; the one that every call names is the one that counts.
      return {...toOrganisation(wire), id: access.organisation}
    },
    async taxCodes(access) {
      const answer = await ask(access, (through) => through.getTaxRates(access))
      return parseList(answer, 'TaxRates', WireTaxRate).map(toTaxCode)
    },
    async ledgerCodes(access) {
      const answer = await ask(access, (through) => through.getAccounts(access))
      return parseList(answer, 'Accounts', WireAccount).map(toLedgerCode)
    },

    pageOf: createPageOf(addresses.web),
    // Xero keeps a key for six minutes from the first call.
    keyWindow: 240,
    horizon: 180,
    idleDays: 60,
  }
}
