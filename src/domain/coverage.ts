import type {Coverage, CoverageLevel, Decimal, DocumentStatus, LineCoverage} from '../contract/index.ts'
import {add, compare, isZero, subtract} from './decimal.ts'

export interface RecordLine {
  id: string
  description: string
  quantity: Decimal
}

export interface CoveringDocument {
  /** Whether it still stands: see `isLive`. */
  live: boolean
  /** `line` is null for what was not made from the record: it covers nothing. */
  lines: readonly {line: string | null; description: string; quantity: Decimal}[]
}

/** A draft already covers, though nobody owes it yet; a voided or deleted document frees its lines. */
export const isLive = (status: DocumentStatus): boolean => status !== 'voided' && status !== 'deleted'

function levelOf(quantity: Decimal, covered: Decimal): CoverageLevel {
  if (compare(covered, '0') <= 0) return 'none'
  return (['part', 'full', 'over'] as const)[compare(covered, quantity) + 1]!
}

function overall(lines: readonly LineCoverage[]): CoverageLevel {
  const present = lines.filter(({quantity}) => quantity !== null)
  if (present.some(({level}) => level === 'over')) return 'over'
  if (present.length === 0) return lines.length > 0 ? 'full' : 'none'
  // A line of no quantity is a note: it has nothing to cover, and must not keep a record from being done.
  const owing = present.filter(({quantity}) => !isZero(quantity!))
  if (owing.length > 0 && owing.every(({level}) => level === 'full')) return 'full'
  return present.some(({level}) => level !== 'none') ? 'part' : 'none'
}

/** How much of a record's lines is on documents: by quantity, per line and for the record. */
export function coverage(lines: readonly RecordLine[], documents: readonly CoveringDocument[]): Coverage {
  const billed = new Map<string, {description: string; quantity: Decimal}>()
  for (const {line, description, quantity} of documents.flatMap((document) => (document.live ? document.lines : []))) {
    if (line === null) continue
    const former = billed.get(line)
    billed.set(line, {description: former?.description ?? description, quantity: add(former?.quantity ?? '0', quantity)})
  }
  const covered = lines.map(({id, description, quantity}): LineCoverage => {
    const on = billed.get(id)?.quantity ?? '0'
    billed.delete(id)
    const rest = subtract(quantity, on)
    return {
      line: id,
      description,
      quantity,
      covered: on,
      remaining: compare(rest, '0') > 0 ? rest : '0',
      level: levelOf(quantity, on),
    }
  })
  const gone = [...billed].map(([line, {description, quantity}]): LineCoverage => ({
    line,
    description,
    quantity: null,
    covered: quantity,
    remaining: '0',
    level: isZero(quantity) ? 'none' : 'full',
  }))
  const all = [...covered, ...gone]
  return {level: overall(all), lines: all}
}
