import {existsSync, readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import {expect} from 'chai'
import {failures, type FailureCode} from '../../src/contract/failure.ts'
import {failingElements, failureStates} from '../../stories/design/failure-states.ts'
import {ranges, states, type Cell} from '../../stories/design/states.ts'

const index = 'storybook-static/index.json'
if (!existsSync(index)) throw new Error('Build it first: npm run storybook:build')
const known = Object.keys((JSON.parse(readFileSync(index, 'utf8')) as {entries: Record<string, unknown>}).entries)
const idOf = (title: string, story: string) => `${title.toLowerCase().replaceAll(' ', '-')}--${story}`

/** What a cell promises and the built stories do not have. */
function missing(title: string, cell: Cell): string[] {
  if ('never' in cell) return cell.never.trim() ? [] : [`${title}: no reason`]
  return cell.map((story) => idOf(title, story)).filter((id) => !known.includes(id))
}

describe('the table of states', () => {
  for (const range of ranges) {
    it(`has a story or a reason for every state of the ${range.title.toLowerCase()}`, () => {
      expect(states.flatMap((state) => missing(range.title, range.states[state]))).to.deep.equal([])
    })
  }

  it('speaks of every element that has stories', () => {
    const titles = new Set(known.filter((id) => id.endsWith('--docs')).map((id) => id.replace('--docs', '')))
    for (const {title} of ranges) titles.delete(title.toLowerCase().replaceAll(' ', '-'))
    expect([...titles]).to.deep.equal([])
  })

  it('has a story or a reason for every failure in every element that asks the server', () => {
    const codes = Object.keys(failures) as FailureCode[]
    expect(
      codes.flatMap((code) => failingElements.flatMap((title, at) => missing(title, failureStates[code][at]!))),
    ).to.deep.equal([])
  })
})
