import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {StartFailure} from '../node/start-failure.ts'
import type {MockXero} from '../xero/index.ts'

interface Kept {
  /** Milliseconds by which its clock was moved on. */
  ahead: number
  state: string
}

/** The simulated Xero's books on disk, so that a second start finds what the first one left. */
export function keepXero(xero: MockXero, folder: string) {
  const path = join(folder, 'xero.json')
  const next = `${path}.next`
  let saved = ''

  function load() {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch {
      return
    }
    try {
      const {ahead, state} = JSON.parse(text) as Kept
      xero.import(state)
      if (!xero.clock.frozen) xero.clock.advance(ahead)
      saved = state
    } catch {
      throw new StartFailure(`${path} cannot be read. Begin anew with: npm start -- --fresh`)
    }
  }

  /** Written beside and put in place as a whole: a crash leaves the former one. */
  function save() {
    const state = xero.export()
    if (state === saved) return
    writeFileSync(next, JSON.stringify({ahead: xero.clock.now() - Date.now(), state} satisfies Kept))
    renameSync(next, path)
    saved = state
  }

  return {load, save}
}
