import {describe, it} from 'node:test'
import {expect} from 'chai'
import {minifyTemplates} from '../../scripts/build/minify-templates.ts'

const lean = (source: string) => minifyTemplates('sample.ts', source)

describe('lean templates', () => {
  it('bring markup onto one line, and keep the space between two words', () => {
    const source = 'const a = html`<p\n    class="x"\n  >\n    One\n    <b>two</b>\n  </p>`'
    expect(lean(source)).to.equal('const a = html`<p class="x"> One <b>two</b> </p>`')
  })

  it('leave what stands between the braces as it is', () => {
    const source = "const a = html`<p>\n${\n  one\n    ? html`<b>\n  x</b>`\n    : 'two  spaces\\n'\n}\n</p>`"
    expect(lean(source)).to.equal("const a = html`<p> ${\n  one\n    ? html`<b> x</b>`\n    : 'two  spaces\\n'\n} </p>`")
  })

  it('take from styles what no browser needs, and leave strings, calc and descendants', () => {
    const source =
      "const a = css`\n  .a :hover > b,\n  c {\n    /* why */\n    content: '  ';\n    inline-size: calc(1px + 2px);\n    --x: ${y};\n  }\n  @media (width > 3px) {\n  }\n`"
    expect(lean(source)).to.equal(
      "const a = css` .a :hover>b,c{content:'  ';inline-size:calc(1px + 2px);--x:${y}}@media (width>3px){}`",
    )
  })

  it('leave other templates and other files alone', () => {
    const source = 'const a = other`x\n  y`\nconst b = `x\n  y`'
    expect(lean(source)).to.equal(source)
  })
})
