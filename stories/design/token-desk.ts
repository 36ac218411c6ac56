import {html, LitElement, nothing} from 'lit'
import {customElement, state} from 'lit/decorators.js'
import {tokens as tokenStyles} from '../../components/base/tokens.styles.ts'
import {contrastOf} from './contrast.ts'
import {readFixed, readTokens, type Token} from './read-tokens.ts'
import {styles} from './token-desk.styles.ts'

type Scheme = 'light' | 'dark' | 'any'

const tokens = readTokens(tokenStyles)
const fixed = readFixed(tokenStyles)
const groups = Map.groupBy(tokens, ({group}) => group)

/** All design tokens, each to be changed: what stands in its slot follows at once. */
@customElement('token-desk')
export class TokenDesk extends LitElement {
  static override styles = styles

  /** What was changed, as in `--xero-kit-accent dark`. */
  @state() private changes: ReadonlyMap<string, string> = new Map()
  @state() private said = ''

  protected override render() {
    return html`<div>
        <h2>Tokens</h2>
        <p class="quiet">A host sets these on any element around the kit. A change shows at once in the elements beside.</p>
        ${[...groups].map(([group, ones]) => this.#renderGroup(group, ones))} ${renderFixed()}
      </div>
      <div class="beside">
        <slot></slot>
        <section>
          <h2 id="css">As CSS</h2>
          <textarea readonly aria-labelledby="css" .value=${this.#css}></textarea>
          <div class="actions">
            <button type="button" @click=${this.#copy}>Copy as CSS</button>
            <button type="button" @click=${this.#reset}>Reset all</button>
            <span role="status">${this.said}</span>
          </div>
        </section>
      </div>`
  }

  #renderGroup(group: string, ones: readonly Token[]) {
    const inSchemes = ones.some(({usual}) => 'light' in usual)
    const heads = inSchemes ? ['Light', 'Contrast', 'Dark', 'Contrast'] : ['Value']
    return html`<table>
      <caption>
        ${group}
      </caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          <td class="end"></td>
        </tr>
      </thead>
      <tbody>
        ${ones.map((token) => this.#renderToken(token))}
      </tbody>
    </table>`
  }

  #renderToken(token: Token) {
    const schemes: readonly Scheme[] = 'any' in token.usual ? ['any'] : ['light', 'dark']
    const changed = schemes.some((scheme) => this.changes.has(`${token.name} ${scheme}`))
    return html`<tr>
      <th scope="row"><span class=${changed ? 'changed' : ''}>${token.name.replace('--xero-kit-', '')}</span></th>
      ${schemes.map((scheme) => this.#renderValue(token, scheme))}
      <td>
        ${
          changed
            ? html`<button type="button" aria-label="Reset ${token.name}" @click=${() => this.#forget(token)}>Reset</button>`
            : nothing
        }
      </td>
    </tr>`
  }

  #renderValue({name}: Token, scheme: Scheme) {
    const label = scheme === 'any' ? name : `${name}, ${scheme}`
    const change = (event: Event) => this.#change(name, scheme, (event.target as HTMLInputElement).value)
    const value = this.#valueOf(name, scheme)
    if (scheme === 'any') return html`<td><input type="text" aria-label=${label} .value=${value} @input=${change} /></td>`
    const contrast = contrastOf(name, (other) => this.#valueOf(other, scheme))
    return html`<td><input type="color" aria-label=${label} .value=${value} @input=${change} /></td>
      <td class="number ${contrast && !contrast.enough ? 'low' : ''}">
        ${contrast ? html`${contrast.ratio.toFixed(1)} : 1${contrast.enough ? '' : ' too low'}` : nothing}
      </td>`
  }

  #valueOf(name: string, scheme: Scheme): string {
    const usual = tokens.find((token) => token.name === name)!.usual as Partial<Record<Scheme, string>>
    return this.changes.get(`${name} ${scheme}`) ?? usual[scheme] ?? ''
  }

  #change(name: string, scheme: Scheme, value: string) {
    this.#show(new Map([...this.changes, [`${name} ${scheme}`, value]]))
  }

  #forget({name}: Token) {
    this.#show(new Map([...this.changes].filter(([key]) => !key.startsWith(`${name} `))))
  }

  readonly #reset = () => this.#show(new Map())

  #show(changes: ReadonlyMap<string, string>) {
    this.changes = changes
    this.said = ''
    const declared = this.#declarations
    for (const {name} of tokens) this.style.setProperty(name, declared.get(name) ?? '')
  }

  get #declarations(): Map<string, string> {
    const touched = tokens.filter(({name}) => [...this.changes.keys()].some((key) => key.startsWith(`${name} `)))
    return new Map(
      touched.map(({name, usual}) => [
        name,
        'any' in usual
          ? this.#valueOf(name, 'any')
          : `light-dark(${this.#valueOf(name, 'light')}, ${this.#valueOf(name, 'dark')})`,
      ]),
    )
  }

  get #css(): string {
    const lines = [...this.#declarations].map(([name, value]) => `  ${name}: ${value};`)
    return lines.length ? `:root {\n${lines.join('\n')}\n}` : '/* Nothing is changed. */'
  }

  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.#css)
      this.said = 'Copied'
    } catch {
      this.renderRoot.querySelector('textarea')!.select()
      this.said = 'Selected: copy it from the field'
    }
  }
}

/** What follows from the tokens, or stays as the kit has it. */
const renderFixed = () =>
  html`<table>
    <caption>
      Derived and fixed
    </caption>
    <thead>
      <tr>
        <th scope="col">Private name</th>
        <th scope="col">Value</th>
      </tr>
    </thead>
    <tbody>
      ${fixed.map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td class="number">${value}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
