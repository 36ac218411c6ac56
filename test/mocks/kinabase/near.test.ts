import {describe, it} from 'node:test'
import {expect} from 'chai'
import {nearTo} from '../../../mocks/kinabase/page/situations/near.ts'
import {situations} from '../../../mocks/situations/index.ts'

describe('what was probably meant', () => {
  const near = (wanted: string) => nearTo(wanted, situations).map(({id}) => id)

  it('is found past slips, another order of words, or the title', () => {
    expect(near('day-limt-reached')[0]).to.equal('day-limit-reached')
    expect(near('limit-day-reached')[0]).to.equal('day-limit-reached')
    expect(near('Revoked in the middle of a sync')[0]).to.equal('revoked-mid-sync')
    expect(near('hostile_names')[0]).to.equal('hostile-names')
  })

  it('is nothing where nothing is near, and three at most', () => {
    expect(near('xyzzy')).to.deep.equal([])
    expect(near('')).to.deep.equal([])
    expect(near('limit-reached').length).to.be.within(1, 3)
  })
})
