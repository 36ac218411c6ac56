import {html, nothing} from 'lit'
import {property} from 'lit/decorators.js'
import type {OrganisationChoice} from '../../src/contract/connection.ts'
import {KitElement} from '../base/kit-element.ts'
import {fields} from '../base/fields.styles.ts'
import {base} from '../base/styles.ts'
import {icon} from '../parts/icons.ts'
import {orgPicker} from './org-picker.words.ts'
import {styles} from './org-picker.styles.ts'
import {OrganisationSelectEvent} from './organisation-select-event.ts'

/** From this many on, a list is searched rather than read. */
const long = 8

/**
 * Chooses one organisation of several. A form control: it submits the organisation’s id under its `name`.
 *
 * @fires {OrganisationSelectEvent} xero-organisation-select - The person chose an organisation.
 * @csspart list - All choices.
 * @csspart option - One choice.
 * @csspart input - The search field.
 */
export class OrgPicker extends KitElement {
  static override readonly tag = 'org-picker'
  static readonly formAssociated = true
  static override shadowRootOptions: ShadowRootInit = {mode: 'open', delegatesFocus: true}
  static override styles = [...base, fields, styles]

  /** What there is to choose from. */
  @property({attribute: false}) organisations: readonly OrganisationChoice[] = []

  /** The chosen organisation’s id; empty where none is. */
  @property() value = ''

  /** The name under which a form submits it. */
  @property({reflect: true}) name = ''

  /** Whether a form refuses to be sent without a choice. */
  @property({type: Boolean, reflect: true}) required = false

  /** Whether nothing can be chosen at present. */
  @property({type: Boolean, reflect: true}) disabled = false

  readonly #internals = this.attachInternals()
  #query = ''
  #disabledByForm = false

  get #words() {
    return this.words('org-picker', orgPicker)
  }

  formResetCallback() {
    this.value = this.getAttribute('value') ?? ''
  }

  formDisabledCallback(disabled: boolean) {
    this.#disabledByForm = disabled
    this.requestUpdate()
  }

  protected override updated() {
    this.#internals.setFormValue(this.value || null)
    const first = this.renderRoot.querySelector('input') ?? undefined
    this.#internals.setValidity(this.required && !this.value ? {valueMissing: true} : {}, this.#words.legend, first)
  }

  protected override render() {
    const words = this.#words
    if (!this.organisations.length) return html`<p class="quiet">${words.empty}</p>`
    const query = plain(this.#query.trim())
    const shown = this.organisations.filter(({name}) => plain(name).includes(query))
    return html`<fieldset ?disabled=${this.disabled || this.#disabledByForm}>
      <legend>${words.legend}</legend>
      ${
        this.organisations.length >= long
          ? html`<div class="search">
            ${icon('search')}
            <input
              class="input"
              part="input"
              type="search"
              aria-label=${words.search}
              placeholder=${words.search}
              .value=${this.#query}
              @input=${this.#onSearch}
            />
          </div>`
          : nothing
      }
      <div class="list" part="list">${shown.map((organisation) => this.#renderChoice(organisation))}</div>
      ${shown.length ? nothing : html`<p class="quiet">${words.nothingFound(this.#query)}</p>`}
      <span class="hidden" role="status">${this.#query ? words.found(shown.length, this.format.count(shown.length)) : ''}</span>
    </fieldset>`
  }

  #renderChoice(organisation: OrganisationChoice) {
    const words = this.#words
    const {id, name, current, taken} = organisation
    const more = taken ? words.taken : this.#toldApartBy(organisation)
    return html`<label class="choice" part="option">
      <input
        type="radio"
        name="organisation"
        .checked=${id === this.value}
        aria-disabled=${taken ? 'true' : nothing}
        @click=${(event: Event) => taken && event.preventDefault()}
        @change=${() => this.#choose(organisation)}
      />
      <span class="name">${name}${more && html`<span class="small quiet">${more}</span>`}</span>
      ${current ? html`<span class="chip ok">${words.current}</span>` : nothing}
    </label>`
  }

  /** Namesakes are told apart by when they were first connected: by the day, or where that is the same too, by the minute. */
  #toldApartBy({id, name, since}: OrganisationChoice): string | undefined {
    const words = this.#words
    const namesakes = this.organisations.filter((other) => other.id !== id && other.name === name)
    if (!namesakes.length) return undefined
    if (!since) return words.neverBefore(id.slice(0, 8))
    const day = this.format.date(since)
    const sameDay = namesakes.some((other) => other.since && this.format.date(other.since) === day)
    return words.since(sameDay ? this.format.moment(since) : day)
  }

  readonly #onSearch = (event: Event) => {
    this.#query = (event.target as HTMLInputElement).value
    this.requestUpdate()
  }

  #choose(organisation: OrganisationChoice) {
    this.value = organisation.id
    const event = new OrganisationSelectEvent(organisation)
    this.dispatchEvent(event)
  }
}

/** Without case and accents, so that “cafe” finds “Café”. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

declare global {
  interface HTMLElementTagNameMap {
    'xero-org-picker': OrgPicker
  }
}
