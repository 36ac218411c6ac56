import {describe, it} from 'node:test'
import {expect} from 'chai'
import {leanProperties} from '../../scripts/build/lean-properties.ts'

const written = (source: string) => leanProperties('element.ts', source).replaceAll(/\s+/g, ' ')

describe('properties written as the static table that their decorators stand for', () => {
  it('keeps options and initialisers, and says which are inner state', () => {
    const source = `export class Panel extends LitElement {
      /** Where to come back to. */
      @property({attribute: 'return-to'}) returnTo = ''
      @property() plan = 'Max'
      @state() private open = false
      other = 1
    }`
    expect(written(source)).to.equal(
      "export class Panel extends LitElement { static properties = {returnTo: {attribute: 'return-to'}, plan: {}, open: {state: true}};" +
        " /** Where to come back to. */ returnTo = '' plan = 'Max' private open = false other = 1 }",
    )
  })

  it('leaves other decorators, other classes and everything else alone', () => {
    const source = 'class A { @query("p") p!: Element }\nexport const text = "@property() x"\nclass B { y = 1 }'
    expect(leanProperties('element.ts', source)).to.equal(source)
  })
})
