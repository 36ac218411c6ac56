import {expect, fixture, html} from '@open-wc/testing'
import {sendKeys, sendMouse} from '@web/test-runner-commands'
import {nothing} from 'lit'
import {KitElement} from '../../components/base/kit-element.ts'
import {base} from '../../components/base/styles.ts'
import {Combobox, type Option} from '../../components/parts/combobox.ts'
import {comboboxStyles} from '../../components/parts/combobox.styles.ts'
import {Dialog} from '../../components/parts/dialog.ts'
import {codeOf} from '../../components/parts/failure.ts'
import {floating} from '../../components/parts/floating.styles.ts'
import {iconButton} from '../../components/parts/icon-button.ts'
import {icon} from '../../components/parts/icons.ts'
import {late, overlays} from '../../components/parts/late.ts'
import {british} from './support/make.ts'
import {find, focused, named, settled, textOf} from './support/mount.ts'
import {until} from './support/place.ts'

/** An element that uses each part once. */
class PartsBench extends KitElement {
  static override styles = [...base, floating, comboboxStyles]
  text = ''
  dismissed = 0
  chosen: string[] = []
  find: (query: string) => readonly Option[] = () => []

  readonly dialog = new Dialog(this, {isDirty: () => this.text !== '', dismissed: () => this.dismissed++})
  readonly combobox = new Combobox(
    this,
    (query) => this.find(query),
    (value) => this.chosen.push(value),
  )

  protected override render() {
    return html`<button type="button" class="button" id="open" @click=${() => this.dialog.open()}>Open</button>
      ${iconButton('sync', icon('refresh'), 'Sync', () => nothing, {tip: 'Synced 5 minutes ago'})}
      ${this.combobox.render('Tax code', '20% (VAT on Income)', 'OUTPUT2')}
      ${this.dialog.render({
        heading: 'A dialog',
        body: html`<input
          aria-label="Name"
          class="input"
          autofocus
          @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)}
        />`,
        footer: html`<button type="button" class="button" @click=${this.dialog.ask}>Cancel</button>`,
      })}`
  }
}
customElements.define('test-parts-bench', PartsBench)

async function open() {
  const bench = await fixture<PartsBench>(html`<test-parts-bench .locale=${british}></test-parts-bench>`)
  await settled(bench)
  return bench
}

describe('a dialog', () => {
  async function opened() {
    const bench = await open()
    const button = find<HTMLButtonElement>(bench, '#open')
    button.focus()
    button.click()
    await settled(bench)
    return {bench, button}
  }

  it('starts where it is told, closes on Escape and gives focus back', async () => {
    const {bench, button} = await opened()
    expect(focused(bench)?.getAttribute('aria-label')).to.equal('Name')
    await expect(bench).to.be.accessible()
    await sendKeys({press: 'Escape'})
    await settled(bench)
    expect(bench.shadowRoot!.querySelector('dialog')).to.equal(null)
    expect(focused(bench)).to.equal(button)
    expect(bench.dismissed).to.equal(1)
  })

  it('asks before throwing away what was entered, as often as Escape is pressed', async () => {
    const {bench} = await opened()
    await sendKeys({type: 'Acme'})
    for (let times = 0; times < 3; times++) {
      await sendKeys({press: 'Escape'})
      await settled(bench)
    }
    expect(textOf(find(bench, 'dialog footer'))).to.contain('Throw away what you entered?')
    expect(textOf(focused(bench))).to.equal('Keep editing')
    await expect(bench).to.be.accessible()
    named(bench, 'Keep editing').click()
    await settled(bench)
    expect(find<HTMLInputElement>(bench, 'dialog input').value).to.equal('Acme')
    await sendKeys({press: 'Escape'})
    await settled(bench)
    named(bench, 'Throw away').click()
    await settled(bench)
    expect(bench.shadowRoot!.querySelector('dialog')).to.equal(null)
    expect(bench.dismissed).to.equal(1)
  })

  it('says nothing of being dismissed when the element closes it', async () => {
    const {bench} = await opened()
    bench.dialog.close()
    await settled(bench)
    expect(bench.dismissed).to.equal(0)
  })
})

describe('a tooltip', () => {
  const tip = (bench: PartsBench) => bench.shadowRoot!.querySelector('.tip:popover-open')

  it('comes with the keyboard’s focus and goes with Escape', async () => {
    const bench = await open()
    find(bench, '#open').focus()
    await sendKeys({press: 'Tab'})
    await settled(bench)
    expect(textOf(tip(bench))).to.equal('Synced 5 minutes ago')
    await expect(bench).to.be.accessible()
    await sendKeys({press: 'Escape'})
    expect(tip(bench)).to.equal(null)
  })

  it('comes with the pointer after a moment, and goes with it', async () => {
    const bench = await open()
    const {x, y} = find(bench, '#sync').getBoundingClientRect()
    await sendMouse({type: 'move', position: [Math.round(x + 8), Math.round(y + 8)]})
    expect(tip(bench)).to.equal(null)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(textOf(tip(bench))).to.equal('Synced 5 minutes ago')
    await sendMouse({type: 'move', position: [0, 0]})
    expect(tip(bench)).to.equal(null)
  })

  it('comes for what was met while its code was still on its way', async () => {
    const {want} = overlays
    overlays.want = async () => {
      await new Promise((later) => setTimeout(later))
      return want()
    }
    try {
      const bench = await open()
      find(bench, '#open').focus()
      await sendKeys({press: 'Tab'})
      await until(() => textOf(tip(bench)) === 'Synced 5 minutes ago', 'the tip')
    } finally {
      overlays.want = want
    }
  })

  it('is the description of its button as well', async () => {
    const bench = await open()
    const button = find(bench, '#sync')
    expect(button.getAttribute('aria-label')).to.equal('Sync')
    expect(textOf(find(bench, `#${button.getAttribute('aria-describedby')}`))).to.equal('Synced 5 minutes ago')
  })
})

describe('a combobox', () => {
  const options: Option[] = [
    {value: 'OUTPUT2', label: '20% (VAT on Income)', lead: '20', detail: '20%', origin: 'default for Jobs', group: 'Recent'},
    {value: 'ZERO', label: 'Zero rated income', detail: '0%', group: 'All'},
    {value: 'INPUT2', label: '20% (VAT on Expenses)', reason: 'For purchases only', group: 'All'},
  ]
  const matching = (query: string) => options.filter(({label}) => label.toLowerCase().includes(query.toLowerCase()))
  const shown = (bench: PartsBench) => [...bench.shadowRoot!.querySelectorAll('[role=option]')].map((option) => textOf(option))
  const input = (bench: PartsBench) => find<HTMLInputElement>(bench, '[role=combobox]')

  async function focusedOne(search: PartsBench['find'] = matching) {
    const bench = await open()
    bench.find = search
    input(bench).focus()
    return bench
  }

  it('opens by arrow key, moves, and chooses by Enter', async () => {
    const bench = await focusedOne()
    expect(input(bench).getAttribute('aria-expanded')).to.equal('false')
    await sendKeys({press: 'ArrowDown'})
    await settled(bench)
    expect(shown(bench)).to.have.lengthOf(3)
    await expect(bench).to.be.accessible()
    await sendKeys({press: 'ArrowDown'})
    await sendKeys({press: 'ArrowDown'})
    await settled(bench)
    expect(textOf(find(bench, `#${input(bench).getAttribute('aria-activedescendant')}`))).to.contain('Zero rated')
    await sendKeys({press: 'Enter'})
    await settled(bench)
    expect(bench.chosen).to.deep.equal(['ZERO'])
    expect(shown(bench)).to.deep.equal([])
  })

  it('finds what is typed, and says how many', async () => {
    const bench = await focusedOne()
    await sendKeys({type: 'zero'})
    await settled(bench)
    expect(shown(bench)).to.have.lengthOf(1)
    expect(textOf(find(bench, '[role=status]'))).to.equal('1 result')
    await sendKeys({type: 'x'})
    await settled(bench)
    expect(textOf(find(bench, '.note'))).to.equal('Nothing found for “zerox”')
    await expect(bench).to.be.accessible()
  })

  it('reaches a greyed option, which gives its reason and cannot be chosen', async () => {
    const bench = await focusedOne()
    await sendKeys({press: 'ArrowDown'})
    await sendKeys({press: 'ArrowUp'})
    await settled(bench)
    expect(textOf(find(bench, '[data-active]'))).to.contain('For purchases only')
    await sendKeys({press: 'Enter'})
    expect(bench.chosen).to.deep.equal([])
  })

  it('leaves things as they were on Escape and on blur', async () => {
    const bench = await focusedOne()
    await sendKeys({type: 'zero'})
    await sendKeys({press: 'Escape'})
    await settled(bench)
    expect(input(bench).value).to.equal('20% (VAT on Income)')
    await sendKeys({type: 'zero'})
    input(bench).blur()
    await settled(bench)
    expect(input(bench).value).to.equal('20% (VAT on Income)')
    expect(bench.chosen).to.deep.equal([])
  })
})

describe('code that comes late', () => {
  it('comes once, and may be tried again after it could not be had', async () => {
    let loads = 0
    const module = late(() => (++loads === 1 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('here')))
    module.prepare()
    const first: unknown = await module.want().catch((error: unknown) => error)
    expect(codeOf(first)).to.equal('offline')
    expect((first as Error).cause).to.be.instanceOf(TypeError)
    expect(module.now).to.equal(undefined)
    expect(await Promise.all([module.want(), module.want()])).to.deep.equal(['here', 'here'])
    expect(module.now).to.equal('here')
    expect(loads).to.equal(2)
  })
})
