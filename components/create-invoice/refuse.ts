import type {Complaint} from '../../src/contract/failure.ts'
import {fields} from './draft-line.ts'
import type {Draft} from './draft.ts'

/** Puts what the accounting system said at its lines; gives all of it, with the line that it is about. */
export function refuse(draft: Draft, complaints: readonly Complaint[]): string[] {
  return complaints.map(({path, message}) => {
    const [, place, name] = /^lines\.(\d+)(?:\.(\w+))?/.exec(path) ?? []
    const index = place === undefined ? undefined : draft.sentLines[Number(place)]
    const line = index === undefined ? undefined : draft.lines[index]
    if (index === undefined || !line) return message
    draft.complain(index, fields.find((known) => known === name) ?? 'description', message)
    return `${line.description}: ${message}`
  })
}
