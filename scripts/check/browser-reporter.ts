import {relative} from 'node:path'
import {inspect} from 'node:util'
import type {Reporter, TestResultError, TestSuiteResult} from '@web/test-runner'
import {none, writeCounts} from './counts.ts'
import type {Counts} from './counts.ts'

interface Log {
  type: string
  args: unknown[]
}

type Fail = (what: string, why: string) => void

/** Where tests look for what is missing: a worker's script in no folder, and the server after the mocks have stopped. */
const provoked = /^(nowhere|accounting)\//

/** Says only what failed, counts console errors and warnings as failures, and leaves the counts for whoever adds them up. */
export function browserReporter(): Reporter {
  return {
    onTestRunFinished({sessions}) {
      const counts = {...none}
      for (const session of sessions) {
        const file = relative(process.cwd(), session.testFile ?? session.group.name)
        const fail = (what: string, why: string) => {
          counts.failed++
          process.stdout.write(`\n✖ ${what}  (${file})\n${why.replaceAll(/^/gm, '  ')}\n`)
        }
        if (session.testResults) walk(session.testResults, [], counts, fail)
        for (const error of session.errors) fail('could not run', explain(error))
        for (const log of session.logs)
          fail('wrote to the console', log.map((part) => (typeof part === 'string' ? part : inspect(part))).join(' '))
        for (const url of session.request404s) if (!provoked.test(url)) fail('asked for what is not there', url)
        if (!session.passed && session.errors.length === 0 && !session.testResults) fail('never finished', session.status)
      }
      writeCounts(counts)
    },
  }
}

function walk(suite: TestSuiteResult, path: string[], counts: Counts, fail: Fail) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped++
    else if (test.passed) counts.passed++
    else fail([...path, test.name].join(' › '), test.error ? explain(test.error) : 'failed without an error')
  }
  for (const inner of suite.suites) walk(inner, [...path, inner.name], counts, fail)
}

function explain({message, stack, expected, actual}: TestResultError) {
  const difference = expected === undefined && actual === undefined ? '' : `\n- expected: ${expected}\n+ actual:   ${actual}`
  return (stack?.includes(message) ? stack : `${message}\n${stack ?? ''}`) + difference
}

/** Keeps what a test must not write. Lit's note on its development build is no fault of ours. */
export const isComplaint = ({type, args}: Log) =>
  (type === 'error' || type === 'warn' || type === 'warning') && !String(args[0]).startsWith('Lit is in dev mode')
