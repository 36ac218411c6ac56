import {
  KitError,
  type DocumentKind,
  type DocumentOffer,
  type LedgerCode,
  type OfferedLine,
  type Session,
  type TaxCode,
} from '../../contract/index.ts'
import {ledgerCodesFor, taxAllowed, taxCodesFor} from '../../domain/legality.ts'
import type {HostLine, HostRecord} from '../host.ts'
import type {Ports} from '../ports.ts'
import type {LinkRow, ReferenceSet} from '../store/store.ts'
import {coverageOf, type Around} from './card-parts.ts'
import {dayIn} from './moments.ts'
import type {LiveConnection, Reach} from './reach.ts'

/** What the create dialog opens with. The same is asked again when a document is created, to hold the request against it. */
export type Offer = (
  session: Session,
  record: HostRecord,
  kind: DocumentKind,
  connection?: LiveConnection,
) => Promise<DocumentOffer>

const kindOf = {invoices: 'invoice', bills: 'bill'} as const

export function createOffer({store, clock, providers}: Ports, reach: Reach): Offer {
  async function contactOf({workspace, provider, organisation}: LiveConnection, record: HostRecord): Promise<LinkRow | null> {
    if (record.contactRecord === null) return null
    const [link] = await store.links.of(workspace, [record.contactRecord])
    const here = link?.provider === provider && link.organisation.id === organisation.id
    return here && link.target.kind === 'contact' && !link.missing ? link : null
  }

  return async (session, record, kind, known) => {
    if (!(record.kind in kindOf) || kindOf[record.kind as keyof typeof kindOf] !== kind)
      throw new KitError('invalid-request', `Records of this collection become no ${kind}`, {
        complaints: [{path: 'kind', message: `The collection represents ${record.kind}`}],
      })
    const connection = known ?? (await reach.connected(session.workspace.id))
    const {workspace, organisation} = connection
    const {info} = reach.provider(connection.provider)
    const [codes, documents, contact] = await Promise.all([
      store.reference.list(workspace, connection.provider, organisation.id),
      store.documents.of(workspace, [record.key]),
      contactOf(connection, record),
    ])
    const around: Around = {connection, providers, now: clock.now()}
    const covered = coverageOf(record, documents, around).lines
    const taxCodes = taxCodesFor(kind, codes.taxCodes)
    const ledgerCodes = ledgerCodesFor(kind, codes.ledgerCodes)
    return {
      key: record.key,
      kind,
      title: record.title,
      provider: {id: info.id, name: info.name},
      organisation,
      contact: contact && contact.target,
      contactRecord: record.contactRecord && {key: record.contactRecord, title: record.contactTitle ?? ''},
      currency: record.currency ?? organisation.currency,
      taxMode: 'exclusive',
      date: dayIn(organisation.timeZone, around.now),
      due: null,
      reference: record.reference,
      lines: record.lines.map((line, index) => ({
        line: line.id,
        description: line.description,
        quantity: line.quantity ?? '0',
        mapped: line.quantityMapped,
        covered: covered[index]!.covered,
        remaining: covered[index]!.remaining,
        unitPrice: line.unitPrice,
        ...defaultsOf(line, record, {taxCodes, ledgerCodes}),
      })),
      taxCodes,
      ledgerCodes,
    }
  }
}

/** The first that is legal: the line's own, then the collection's; for tax, then what the ledger code brings along. */
function defaultsOf(
  line: HostLine,
  {defaults}: HostRecord,
  {taxCodes, ledgerCodes}: ReferenceSet,
): Pick<OfferedLine, 'taxCode' | 'ledgerCode'> {
  const ledger = first<LedgerCode>([
    {from: 'line', found: ledgerCodes.find(({code}) => code !== null && code === line.ledgerCode)},
    {from: 'collection', found: ledgerCodes.find(({code}) => code !== null && code === defaults.ledgerCode)},
  ])
  const account = ledgerCodes.find(({id}) => id === ledger?.id)
  const legal = (wanted: string | null | undefined) =>
    taxCodes.find((tax) => tax.id === wanted && (!account || taxAllowed(tax, account)))
  const tax = first<TaxCode>([
    {from: 'line', found: legal(line.taxCode)},
    {from: 'collection', found: legal(defaults.taxCode)},
    {from: 'ledger-code', found: legal(account?.taxCode)},
  ])
  return {taxCode: tax, ledgerCode: ledger}
}

type Candidate<Code> = {from: 'line' | 'collection' | 'ledger-code'; found: Code | undefined}

function first<Code extends {id: string}>(candidates: Candidate<Code>[]): OfferedLine['taxCode'] {
  const best = candidates.find(({found}) => found)
  return best ? {id: best.found!.id, from: best.from} : null
}
