import {describe, it} from 'node:test'
import {expect} from 'chai'
import {markup} from '../../../mocks/xero/pages/markup.ts'
import {scopeWords} from '../../../mocks/xero/pages/scope-words.ts'

describe('markup', () => {
  it('escapes whatever is put into it, in text and in quotes', () => {
    const name = `<b title="x">'&'</b>`
    expect(markup`<p title="${name}">${name}</p>`.text).to.equal(
      '<p title="&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;">&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;</p>',
    )
  })

  it('takes markup as it is, lists piece by piece, and leaves out what is not there', () => {
    const items = ['a', '<'].map((each) => markup`<li>${each}</li>`)
    expect(markup`<ul>${items}</ul>${false}${null}${undefined}${0}`.text).to.equal('<ul><li>a</li><li>&lt;</li></ul>0')
  })

  it('does not read escapes in what was written around the holes twice', () => {
    expect(markup`a\n${'\\n'}`.text).to.equal('a\n\\n')
  })
})

describe('the words of scopes', () => {
  it('name the business first and each thing once', () => {
    expect(
      scopeWords(['openid', 'offline_access', 'accounting.contacts.read', 'accounting.contacts', 'accounting.settings.read']),
    ).to.deep.equal([
      'See and change your contacts and contact groups',
      'See your organisation’s settings: chart of accounts, tax rates, items and currencies',
      'Know who you are',
      'Keep this access while you are away, until you disconnect',
    ])
  })

  it('fall back on the scope itself', () => {
    expect(scopeWords(['payroll.employees', 'accounting.reports.aged.read'])).to.deep.equal([
      'payroll.employees',
      'See your aged report',
    ])
  })
})
