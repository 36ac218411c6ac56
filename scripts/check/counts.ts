import {readFileSync, writeFileSync} from 'node:fs'

export interface Counts {
  passed: number
  failed: number
  skipped: number
}

export const none: Counts = {passed: 0, failed: 0, skipped: 0}

/** The variable that tells a runner's reporter where to leave its counts. */
export const countsVariable = 'KIT_COUNTS'

export function writeCounts(counts: Counts) {
  const file = process.env[countsVariable]
  if (file) writeFileSync(file, JSON.stringify(counts))
}

/** What a runner left, or nothing where it never came to its end. */
export function readCounts(file: string): Counts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts
  } catch {
    return undefined
  }
}

export const add = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})
