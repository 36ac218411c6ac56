import {ContextConsumer} from '@lit/context'
import {LitElement, type PropertyDeclarations, type PropertyValues} from 'lit'
import type {Change, KitClient} from '../../src/client/client.ts'
import {clientContext} from '../../src/context/client.ts'
import {localeContext, type KitLocale} from '../../src/context/locale.ts'
import {Format} from './format.ts'
import {pageLocale} from './locale.ts'
import {foreseeFailure} from '../parts/failure.ts'
import {awaitTips} from '../parts/tips.ts'

export interface KitElementClass {
  new (): HTMLElement
  /** The tag's name without its prefix. */
  readonly tag: string
  prefix: string
}

/** What all elements share: the client and the language that are given to them, and the prefix of the tags inside them. */
export abstract class KitElement extends LitElement {
  static readonly tag: string = ''
  static prefix = 'xero'

  static override properties: PropertyDeclarations = {client: {attribute: false}, locale: {attribute: false}}

  /** The client to use where the element stands in no provider. */
  declare client: KitClient | undefined
  /** The language to speak where the element stands in no provider. */
  declare locale: KitLocale | undefined

  #stopHearing: (() => void) | undefined
  #hearingOf: KitClient | undefined

  constructor() {
    super()
    new ContextConsumer(this, {context: clientContext, subscribe: true, callback: (client) => (this.client = client)})
    new ContextConsumer(this, {context: localeContext, subscribe: true, callback: (locale) => (this.locale = locale)})
  }

  override connectedCallback() {
    super.connectedCallback()
    this.#hear()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#stopHearing?.()
    this.#stopHearing = this.#hearingOf = undefined
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot()
    awaitTips(this, root)
    return root
  }

  protected override firstUpdated(_changed: PropertyValues<this>) {
    foreseeFailure()
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('client')) this.#hear()
  }

  /** Overridden by an element that wants to know what the others on the page did. */
  protected heard?(change: Change): void

  /** The words of one catalogue in the language of this place. @internal */
  words<W extends object>(catalogue: string, english: W): W {
    return this.speaking.translate(catalogue, english)
  }

  /** Numbers, money and dates in the language of this place. @internal */
  get format(): Format {
    return new Format(this.speaking)
  }

  /** The locale given, or else the page's. @internal */
  get speaking(): KitLocale {
    return this.locale ?? pageLocale(this)
  }

  #hear() {
    if (!this.heard || !this.isConnected || this.#hearingOf === this.client) return
    this.#stopHearing?.()
    this.#hearingOf = this.client
    this.#stopHearing = this.client?.subscribe((change) => this.heard?.(change))
  }
}
