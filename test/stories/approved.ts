import {createHash} from 'node:crypto'
import {existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, relative, resolve} from 'node:path'
import {compare} from './compare.ts'
import {halve, lighten} from './lighten.ts'
import type {Look} from './picture.ts'
import {decode, encode, noteOf, type Picture} from './png.ts'

const home = resolve(import.meta.dirname, 'approved')
const results = resolve('test-results/stories')
/** The one command that approves. */
export const approveBy = 'npm run stories:approve'

/** `record-card--job` in the dark stands in `approved/record-card/job.dark.png`. */
const pathOf = (story: string, look: Look) => resolve(home, `${story.replace('--', '/')}.${look}.png`)

export const isApproved = (story: string, look: Look) => existsSync(pathOf(story, look))

/** What it was drawn from, so that the very same drawing need not be compared. */
const hashOf = (drawn: Buffer) => createHash('sha256').update(drawn).digest('base64url')

/** The same words, in the dark or mirrored, are as plain at half the size; in the light each pixel counts. */
const seen = (drawn: Buffer, look: Look) => (look === 'light' ? decode(drawn) : halve(decode(drawn)))

/** A drawing as it is kept. */
export const keep = (drawn: Buffer, look: Look) => encode(lighten(seen(drawn, look)), hashOf(drawn))

/** Whether a drawing is what was kept, and if not, how far from it. */
export function hold(kept: Buffer, drawn: Buffer, look: Look) {
  if (noteOf(kept) === hashOf(drawn)) return undefined
  const comparison = compare(decode(kept), seen(drawn, look))
  return comparison.same ? undefined : comparison
}

/**
 * Compares a drawing with the approved one. Answers nothing where it is the same, else what is wrong, and leaves in
 * `test-results/` what was expected, what there is, and the difference.
 */
export function holdAgainstApproved(story: string, look: Look, drawn: Buffer): string | undefined {
  const path = pathOf(story, look)
  const leave = (what: string, file: Buffer) => {
    const place = resolve(results, `${story}.${look}.${what}.png`)
    mkdirSync(dirname(place), {recursive: true})
    writeFileSync(place, file)
    return relative('.', place)
  }
  if (!existsSync(path)) return `${look}: no picture of it is approved; this is it: ${leave('actual', drawn)}`
  const expected = readFileSync(path)
  const wrong = hold(expected, drawn, look)
  if (!wrong) return undefined
  leave('expected', expected)
  leave('actual', drawn)
  return `${look}: ${wrong.says}: ${leave('difference', show(wrong.difference))}, beside what was expected and what there is`
}

const show = (picture: Picture) => encode(picture, 'difference')

export function approve(story: string, look: Look, drawn: Buffer) {
  const path = pathOf(story, look)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, keep(drawn, look))
}

/** Approved pictures of stories that are no more. */
export function orphans(stories: readonly string[]): string[] {
  const known = new Set(stories.map((story) => story.replace('--', '/')))
  return globSync('*/*.png', {cwd: home}).filter((file) => !known.has(file.replaceAll('\\', '/').replace(/\.\w+\.png$/, '')))
}

export const forget = (file: string) => rmSync(resolve(home, file))

/** Leaves nothing of an earlier run beside what this one finds. */
export const clearResults = () => rmSync(results, {recursive: true, force: true})
