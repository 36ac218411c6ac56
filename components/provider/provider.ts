import {ContextProvider} from '@lit/context'
import {html, LitElement} from 'lit'
import {property} from 'lit/decorators.js'
import {createClient, type KitClient} from '../../src/client/client.ts'
import {clientContext} from '../../src/context/client.ts'
import {localeContext} from '../../src/context/locale.ts'
import {makeLocale, nearestLang, type LocalePack} from '../base/locale.ts'

/**
 * Gives the elements inside it their client and their language.
 *
 * @slot - The elements, anywhere below.
 */
export class KitProvider extends LitElement {
  static readonly tag = 'provider'
  static prefix = 'xero'

  /** Where the server is mounted, such as `/accounting`. */
  @property({attribute: 'base-url'}) baseUrl = ''

  /** The client to share; made from `base-url` where the page gives none. */
  @property({attribute: false}) client: KitClient | undefined

  /** The language to speak, as in `de-AT`; that of the nearest `lang` where empty. */
  @property() locale = ''

  /** Languages other than English, each loaded when it is first spoken: `{de: () => import('xero-kit/locales/de')}`. */
  @property({attribute: false}) packs: Readonly<Record<string, () => Promise<LocalePack>>> = {}

  /** The time zone in which moments are written; the browser's where empty. */
  @property({attribute: 'time-zone'}) timeZone = ''

  /** The clock; a test hands in its own. */
  @property({attribute: false}) now: () => number = Date.now

  readonly #clients = new ContextProvider(this, {context: clientContext})
  readonly #locales = new ContextProvider(this, {context: localeContext})
  #made: KitClient | undefined
  #madeFor = ''
  #watcher: MutationObserver | undefined
  #spoken: readonly unknown[] = []

  override connectedCallback() {
    // Before any child asks, so that none renders twice.
    this.#share()
    super.connectedCallback()
    this.#watcher ??= new MutationObserver(() => this.#speak())
    this.#watcher.observe(document.documentElement, {attributes: true, attributeFilter: ['lang'], subtree: true})
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#watcher?.disconnect()
  }

  protected override willUpdate() {
    this.#share()
  }

  protected override render() {
    return html`<slot></slot>`
  }

  #share() {
    const {baseUrl} = this
    if (baseUrl && baseUrl !== this.#madeFor) {
      this.#madeFor = baseUrl
      this.#made = createClient({baseUrl})
    }
    this.#clients.setValue(this.client ?? this.#made)
    this.#speak()
  }

  #speak() {
    const {packs, timeZone, now} = this
    const lang = this.locale || nearestLang(this)
    const speech = [lang, packs, timeZone, now]
    if (speech.every((part, index) => part === this.#spoken[index])) return
    this.#spoken = speech
    const speak = (pack?: LocalePack) =>
      this.#spoken === speech && this.#locales.setValue(makeLocale(lang, {now, timeZone: timeZone || undefined, pack}))
    speak()
    const load = packs[lang] ?? packs[lang.split('-', 1)[0]!]
    void load?.().then(speak)
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-provider': KitProvider
  }
}
