/**
 * Runs everything that must hold, or only the stages named as arguments, and ends with one line that adds up all runners.
 */
import {stripVTControlCharacters} from 'node:util'
import {findBrowser} from './browser.ts'
import {add, none} from './counts.ts'
import type {Counts} from './counts.ts'
import {endAll, runStage} from './run-stage.ts'
import type {Outcome} from './run-stage.ts'
import {stages} from './stages.ts'

const lanes = 2

const asked = process.argv.slice(2)
const strange = asked.filter((name) => !stages.some((stage) => stage.name === name))
if (strange.length > 0) {
  console.error(`There is no stage ${strange.join(', ')}. There are: ${stages.map((stage) => stage.name).join(', ')}.`)
  process.exit(2)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endAll()
    process.exit(130)
  })
}

const chosen = stages.filter((stage) => asked.length === 0 || asked.includes(stage.name))
const environment = {...process.env}
let total: Counts = none
try {
  if (chosen.some((stage) => stage.browser)) environment['CHROME_BIN'] = findBrowser()
  const waiting = [...chosen]
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) say(await runStage(stage, environment))
  }
  await Promise.all(Array.from({length: lanes}, work))
} catch (error) {
  console.log(`✖ ${(error as Error).message}`)
  total = add(total, {...none, failed: 1})
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function say({stage, counts, words, seconds}: Outcome) {
  total = add(total, counts)
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  const mark = counts.failed > 0 ? '✖' : '✔'
  const text = stripVTControlCharacters(words)
    .replaceAll(/\n\s*\n(\s*\n)+/g, '\n\n')
    .trim()
  console.log(`${mark} ${stage.name}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds.toFixed(1)} s)`)
  if (text) console.log(`${text.replaceAll(/^/gm, '    ')}\n`)
}
