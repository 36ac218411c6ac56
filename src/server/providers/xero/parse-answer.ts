import * as z from 'zod/mini'
import {KitError} from '../../../contract/failure.ts'
import {read} from '../../../contract/read.ts'
import {refusal} from './answer.ts'
import {WirePaging} from './wire.ts'
import type {Answer} from './transport.ts'

/** The elements of an answer's collection. One that is missing is an odd answer, not an empty list. */
export function parseList<S extends z.ZodMiniType>({body}: Answer, collection: string, element: S): z.output<S>[] {
  const found = (body as Record<string, unknown>)[collection]
  return read(z.array(element), found, 'bad-reply') as z.output<S>[]
}

/** How many there are on all pages; null where the answer has no pages. */
export function parsePaging({body}: Answer): {pageCount: number; itemCount: number} | null {
  return read(WirePaging, (body as Record<string, unknown>)['pagination'], 'bad-reply') ?? null
}

const flagged = (element: Record<string, unknown>): boolean =>
  element['StatusAttributeString'] === 'ERROR' ||
  element['HasErrors'] === true ||
  element['HasValidationErrors'] === true ||
  (Array.isArray(element['ValidationErrors']) && element['ValidationErrors'].length > 0)

/**
 * The one element that a write made. Only an id makes it a success: an element that is marked as refused is a refusal
 * whatever the status, and all else leaves the outcome unknown.
 */
export function parseMade<S extends z.ZodMiniType>(answer: Answer, collection: string, element: S, what: string): z.output<S> {
  const found = (answer.body as Record<string, unknown>)[collection]
  if (!Array.isArray(found) || found.length !== 1)
    throw new KitError('bad-reply', `${what}: Xero did not answer with one element`)
  const made = found[0] as unknown
  if (typeof made === 'object' && made !== null && flagged(made as Record<string, unknown>)) throw refusal(what, made)
  return read(element, made, 'bad-reply')
}
