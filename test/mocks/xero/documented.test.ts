import {expect} from 'chai'
import {readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import {operations} from '../../../mocks/xero/accounting/operations.ts'

describe('the page about the simulated Xero', () => {
  it('lists exactly the operations that it offers', () => {
    const page = readFileSync(new URL('../../../docs/mock-xero.md', import.meta.url), 'utf8')
    const listed = [...page.matchAll(/^\| `(\w+)`\s+\| `(\w+) ([^`]+)`\s+\| offered\s+\|/gm)].map(
      ([, name, method, path]) => `${name} ${method} ${path}`,
    )
    const offered = operations.map(({name, method, path}) => `${name} ${method} ${path.replaceAll('{}', '{id}')}`)
    expect(listed.toSorted()).to.deep.equal(offered.toSorted())
  })
})
