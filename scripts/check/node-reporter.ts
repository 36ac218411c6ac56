import {relative} from 'node:path'
import type {TestEvent} from 'node:test/reporters'
import {inspect} from 'node:util'
import {none, writeCounts} from './counts.ts'

/** Says only what failed and what tests printed, and leaves the counts for whoever adds them up. */
export default async function* report(events: AsyncIterable<TestEvent>) {
  const counts = {...none}
  const path: string[] = []
  for await (const event of events) {
    if (event.type === 'test:start') {
      path.length = event.data.nesting
      path.push(event.data.name)
    } else if (event.type === 'test:pass') {
      if (event.data.details.type === 'suite') continue
      if (event.data.skip !== undefined || event.data.todo !== undefined) counts.skipped++
      else counts.passed++
    } else if (event.type === 'test:fail') {
      const {details, file, line, name, nesting} = event.data
      const error = details.error as Error & {failureType?: string; cause?: unknown}
      if (error.failureType === 'subtestsFailed') continue
      counts.failed++
      const where = file ? `${relative(process.cwd(), file)}:${line}` : ''
      yield `\n✖ ${[...path.slice(0, nesting), name].join(' › ')}  (${where})\n${indent(explain(error))}\n`
    } else if (event.type === 'test:stderr' || event.type === 'test:stdout') {
      yield event.data.message
    } else if (event.type === 'test:diagnostic' && event.data.nesting > 0) {
      yield `${event.data.message}\n`
    }
  }
  writeCounts(counts)
}

function explain(error: Error & {cause?: unknown}) {
  const cause = error.cause ?? error
  if (!(cause instanceof Error)) return inspect(cause)
  // What Node does between a test and its runner helps nobody.
  return inspect(cause).replaceAll(/\n\s+at [^\n]*\(?node:internal[^\n]*/g, '')
}

const indent = (text: string) => text.replaceAll(/^/gm, '  ')
