import type {RecordKey} from '../../../contract/index.ts'
import type {HostLine, HostRecord} from '../../host.ts'
import type {CollectionSetUp} from './set-up.ts'
import {currencyOf, decimalOf, linkedIdOf, rowsOf, textOf, type KinabaseRecord} from './undocumented.ts'

type Lines = NonNullable<CollectionSetUp['lines']>

const fieldOf = (data: Record<string, unknown>, field: string | undefined) => (field === undefined ? null : data[field])

function toLine({id, data}: {id: string; data: Record<string, unknown>}, lines: Lines): HostLine {
  const mapped = decimalOf(fieldOf(data, lines.mappedQuantity))
  return {
    id,
    description: textOf(data[lines.description]) ?? '',
    quantity: mapped ?? decimalOf(data[lines.quantity]),
    quantityMapped: mapped !== null,
    unitPrice: decimalOf(data[lines.unitPrice]),
    taxCode: textOf(fieldOf(data, lines.taxCode)),
    ledgerCode: textOf(fieldOf(data, lines.ledgerCode)),
  }
}

/** The record that holds the contact, where the set-up names one and the field is filled. */
export function contactKeyOf(record: KinabaseRecord, setUp: CollectionSetUp): RecordKey | null {
  const id = linkedIdOf(fieldOf(record.data ?? {}, setUp.contact?.field))
  return setUp.contact && id !== null ? {collection: setUp.contact.collection, record: id} : null
}

export const titleOf = (record: KinabaseRecord, setUp: CollectionSetUp | undefined): string =>
  textOf(fieldOf(record.data ?? {}, setUp?.title)) ?? record.id

export interface Beside {
  key: RecordKey
  setUp: CollectionSetUp
  access: HostRecord['access']
  contact: {key: RecordKey; title: string} | null
}

/** A record as the server knows it, by its collection's set-up. */
export function toHostRecord(record: KinabaseRecord, {key, setUp, access, contact}: Beside): HostRecord {
  const data = record.data ?? {}
  return {
    key,
    title: titleOf(record, setUp),
    access,
    kind: setUp.kind,
    email: textOf(fieldOf(data, setUp.email)),
    code: textOf(fieldOf(data, setUp.code)),
    lines: setUp.lines ? rowsOf(record, setUp.lines.list).map((row) => toLine(row, setUp.lines!)) : [],
    contactRecord: contact?.key ?? null,
    contactTitle: contact?.title ?? null,
    currency: currencyOf(fieldOf(data, setUp.currency)),
    reference: textOf(fieldOf(data, setUp.reference)) ?? key.record,
    defaults: {taxCode: setUp.defaults?.taxCode ?? null, ledgerCode: setUp.defaults?.ledgerCode ?? null},
  }
}
