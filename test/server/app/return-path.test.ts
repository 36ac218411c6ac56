import {describe, it} from 'node:test'
import {expect} from 'chai'
import fc from 'fast-check'
import {returnPath} from '../../../src/server/services/return-path.ts'

const origin = 'https://host.example'

describe('the path to come back to', () => {
  for (const path of ['/settings', '/settings?tab=a#b', '/a/%2f%2fb', '/@a', '/a//b'])
    it(`takes ${path}`, () => void expect(returnPath(path, origin, '/home')).to.equal(path))

  const hostile = ['//evil', '/\\evil', '\\\\evil', 'https://evil', '/.//evil', '/..//evil', '/%2e//evil', '/\t/evil', '/\n/evil']
  for (const path of [...hostile, '', 'settings', 'javascript:1', '///evil', ' /settings', '/a\u0000b', '/a\\b', '@evil'])
    it(`refuses ${JSON.stringify(path)}`, () => void expect(returnPath(path, origin, '/home')).to.equal('/home'))

  it('never leaves the origin', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '%2e',
      '@',
      ':',
      'evil',
      '\t',
      '?',
      '#',
      'https:',
      '\u3002',
    )
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 8}), (parts) => {
        const path = returnPath(parts.join(''), origin, '/home')
        expect(new URL(path, origin).origin).to.equal(origin)
      }),
    )
  })
})
