import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {add, countsVariable, none, readCounts} from './counts.ts'
import type {Counts} from './counts.ts'
import type {Command, Stage} from './stages.ts'

export interface Outcome {
  stage: Stage
  counts: Counts
  /** All that its commands said. */
  words: string
  seconds: number
}

/** Against what hangs: a slow machine must be told by its clock, not by a stage that was killed. */
const limit = 20 * 60_000
const running = new Set<number>()

/** Runs a stage's commands one after the other. Whatever crashes, hangs or cannot start counts as a failure. */
export async function runStage(stage: Stage, environment: NodeJS.ProcessEnv): Promise<Outcome> {
  const started = performance.now()
  let counts = none
  let words = ''
  try {
    for (const command of stage.commands()) {
      const result = await runCommand(command, {...environment, ...stage.environment})
      counts = add(counts, result.counts)
      words += result.words
      if (result.counts.failed > 0 && command.counts === 'nothing') break
    }
  } catch (error) {
    counts = add(counts, {...none, failed: 1})
    words += `✖ ${stage.name}: ${(error as Error).message}\n`
  }
  return {stage, counts, words, seconds: (performance.now() - started) / 1000}
}

function runCommand({run, counts: kind}: Command, environment: NodeJS.ProcessEnv) {
  const folder = mkdtempSync(join(tmpdir(), 'kit-check-'))
  const file = join(folder, 'counts.json')
  const [program, ...args] = run as [string, ...string[]]
  // A group of its own, so that what it started ends with it.
  const child = spawn(program, args, {
    env: {...environment, [countsVariable]: file, NO_COLOR: '1'},
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  if (child.pid) running.add(child.pid)
  let words = ''
  const hear = (chunk: Buffer) => (words += chunk.toString())
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const timer = setTimeout(() => {
    words += `✖ did not end within ${limit / 60_000} minutes\n`
    endGroup(child.pid)
  }, limit)

  return new Promise<{counts: Counts; words: string}>((resolve) => {
    let crash: string | undefined
    child.on('error', (error) => {
      crash = error.message
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      endGroup(child.pid)
      const fine = code === 0
      const told = kind === 'reporter' ? readCounts(file) : {...none, passed: fine && kind === 'exit' ? 1 : 0}
      rmSync(folder, {recursive: true, force: true})
      const counts = told ?? none
      if (fine && told) return resolve({counts, words})
      if (counts.failed > 0) return resolve({counts, words})
      const name = args.find((arg) => !arg.startsWith('-')) ?? program
      words += `✖ ${name} ended with ${crash ?? signal ?? `code ${code}`}${told ? '' : ' and left no counts'}\n`
      resolve({counts: {...counts, failed: 1}, words})
    })
  })
}

function endGroup(pid: number | undefined) {
  if (!pid) return
  running.delete(pid)
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

export function endAll() {
  for (const pid of running) endGroup(pid)
}
