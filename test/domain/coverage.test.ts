import {expect} from 'chai'
import fc from 'fast-check'
import {describe, it} from 'node:test'
import {coverage, isLive, type CoveringDocument} from '../../src/domain/coverage.ts'
import {add, compare, isNegative} from '../../src/domain/decimal.ts'

const design = {id: 'design', description: 'Design', quantity: '10'}
const build = {id: 'build', description: 'Build', quantity: '2.5'}
const on = (line: string | null, quantity: string, live = true): CoveringDocument => ({
  live,
  lines: [{line, description: `${line} as billed`, quantity}],
})

describe('coverage', () => {
  it('leaves what is not on a document', () => {
    expect(coverage([design], [on('design', '4')])).to.deep.equal({
      level: 'part',
      lines: [{line: 'design', description: 'Design', quantity: '10', covered: '4', remaining: '6', level: 'part'}],
    })
  })

  it('adds up several documents and says when all is on them', () => {
    const {level, lines} = coverage([design, build], [on('design', '4'), on('design', '6'), on('build', '2.5000')])
    expect(level).to.equal('full')
    expect(lines.map((line) => [line.level, compare(line.remaining, '0')])).to.deep.equal([
      ['full', 0],
      ['full', 0],
    ])
  })

  it('never leaves less than nothing', () => {
    const {level, lines} = coverage([{...design, quantity: '8'}], [on('design', '10')])
    expect(level).to.equal('over')
    expect(lines[0]).to.include({covered: '10', remaining: '0', level: 'over'})
  })

  it('counts neither voided nor deleted documents, nor lines that were not made from the record', () => {
    expect(
      (['draft', 'awaiting-approval', 'awaiting-payment', 'paid', 'voided', 'deleted'] as const).filter(isLive),
    ).to.deep.equal(['draft', 'awaiting-approval', 'awaiting-payment', 'paid'])
    expect(coverage([design], [on('design', '4', false), on(null, '3')]).level).to.equal('none')
  })

  it('keeps a line that is no longer on the record, without judging the record by it', () => {
    const {level, lines} = coverage([design], [on('gone', '3')])
    expect(level).to.equal('none')
    expect(lines[1]).to.deep.equal({
      line: 'gone',
      description: 'gone as billed',
      quantity: null,
      covered: '3',
      remaining: '0',
      level: 'full',
    })
    expect(coverage([], [on('gone', '3')]).level).to.equal('full')
    expect(coverage([], []).level).to.equal('none')
  })

  it('does not wait for a note of no quantity', () => {
    const note = {id: 'note', description: 'Thank you', quantity: '0'}
    expect(coverage([design, note], [on('design', '10')]).level).to.equal('full')
    expect(coverage([note], []).level).to.equal('none')
  })

  it('holds, for any documents: covered and remaining are the quantity, unless over', () => {
    const quantity = fc.integer({min: 0, max: 100_000}).map((value) => (value / 100).toFixed(2))
    fc.assert(
      fc.property(quantity, fc.array(fc.record({quantity, live: fc.boolean()})), (whole, parts) => {
        const documents = parts.map((part) => on('design', part.quantity, part.live))
        const [line] = coverage([{...design, quantity: whole}], documents).lines
        expect(isNegative(line!.remaining)).to.equal(false)
        const together = add(line!.covered, line!.remaining)
        if (line!.level === 'over') expect(compare(line!.covered, whole)).to.equal(1)
        else expect(compare(together, whole)).to.equal(0)
      }),
    )
  })
})
