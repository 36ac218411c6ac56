import {expect} from '@open-wc/testing'
import {safeHref} from '../../../components/record-card/safe-href.ts'

describe('safeHref', () => {
  it('lets through what is encrypted or on this machine', () => {
    for (const address of ['https://go.xero.com/app/x', 'http://localhost:4401/app/x', 'http://127.0.0.1:4401/x']) {
      expect(safeHref(address)).to.equal(address)
    }
  })

  it('lets through nothing else', () => {
    const bad = [
      null,
      '',
      '/path',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'http://example.com/',
      'https://user:secret@example.com/',
      'http://localhost.evil.example/',
      'file:///etc',
    ]
    for (const address of bad) expect(safeHref(address), String(address)).to.equal(null)
  })
})
