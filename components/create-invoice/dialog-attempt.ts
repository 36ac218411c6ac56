import type {Push} from '../../src/contract/document.ts'

/** What came of the last attempt to read the lines or to send them. */
export interface Attempt {
  failure?: unknown
  /** What the accounting system said of it. */
  refused?: readonly string[]
  changedMeanwhile?: 'organisation' | 'lines'
  created?: Push
}
