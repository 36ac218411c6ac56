import type {Answer} from '../gate/idempotency.ts'
import {zeroGuid} from '../ids.ts'
import {failedElements} from '../refusal.ts'
import {attempt} from '../table.ts'
import type {Wire, WireObject} from '../wire/json.ts'
import {reply, type Call} from './call.ts'
import {elements, type Input} from './input.ts'

/** What is wrong with an element, gathered while it is read; nothing of it is kept when anything is. */
export interface Findings {
  errors: string[]
  warnings: string[]
  /** errors of single lines, by their place in the list */
  lines: Map<number, string[]>
}

export const found = (): Findings => ({errors: [], warnings: [], lines: new Map()})

const failed = (findings: Findings): boolean => findings.errors.length > 0 || findings.lines.size > 0

export interface Writing {
  collection: string
  idName: string
  /** contacts and groups say HasValidationErrors where documents say HasErrors */
  flag: 'HasErrors' | 'HasValidationErrors'
  /** Does the work of one element at once and tells what is wrong with it. */
  write(input: Input, findings: Findings): WireObject | undefined
}

const messages = (list: readonly string[]): Wire => list.map((Message) => ({Message}))

function echo(writing: Writing, input: Input, findings: Findings): WireObject {
  const lines = input['LineItems']
  const listed = Array.isArray(lines)
    ? (lines as WireObject[]).map((line, at) =>
        findings.lines.has(at) ? {...line, ValidationErrors: messages(findings.lines.get(at) ?? [])} : line,
      )
    : undefined
  const all = [...findings.errors, ...[...findings.lines.values()].flat()]
  return {
    [writing.idName]: zeroGuid,
    ...(input as WireObject),
    ...(listed && {LineItems: listed}),
    [writing.flag]: true,
    ValidationErrors: messages([...new Set(all)]),
  }
}

/** Undoes everything that was done since, when the whole request fails. */
class Undo extends Error {}

/**
 * A write of several elements. By default one bad element refuses all of them and nothing is kept; with
 * `summarizeErrors=false` the good ones are kept and each tells how it went.
 */
export function writeElements(call: Call, writing: Writing, only?: readonly Input[]): Answer {
  const inputs = only ?? elements(call, writing.collection)
  const summarise = call.query('summarizeErrors')?.toLowerCase() !== 'false'
  const outcomes: {wire: WireObject; failed: boolean; warnings: string[]}[] = []
  try {
    attempt(() => {
      for (const input of inputs) outcomes.push(one(writing, input))
      if (summarise && outcomes.some((outcome) => outcome.failed)) throw new Undo()
    })
  } catch (error) {
    if (!(error instanceof Undo)) throw error
    throw failedElements(outcomes.filter((outcome) => outcome.failed).map((outcome) => outcome.wire))
  }
  const rows = outcomes.map(({wire, failed: bad, warnings}) => {
    const told = warnings.length > 0 ? {Warnings: messages(warnings)} : {}
    if (summarise) return {...wire, ...told}
    return {...wire, ...told, StatusAttributeString: bad ? 'ERROR' : warnings.length > 0 ? 'WARNING' : 'OK'}
  })
  return reply(call, writing.collection, rows)
}

function one(writing: Writing, input: Input): {wire: WireObject; failed: boolean; warnings: string[]} {
  const findings = found()
  try {
    const wire = attempt(() => {
      const written = writing.write(input, findings)
      if (failed(findings) || !written) throw new Undo()
      return written
    })
    return {wire, failed: false, warnings: findings.warnings}
  } catch (error) {
    if (!(error instanceof Undo)) throw error
    return {wire: echo(writing, input, findings), failed: true, warnings: findings.warnings}
  }
}
