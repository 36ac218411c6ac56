import {html, nothing} from 'lit'
import {property, state} from 'lit/decorators.js'
import type {Candidate, Card} from '../../src/contract/card.ts'
import type {Push} from '../../src/contract/document.ts'
import {KitError} from '../../src/contract/failure.ts'
import {KitElement} from '../base/kit-element.ts'
import {alerts} from '../base/alert.styles.ts'
import {fields} from '../base/fields.styles.ts'
import {base} from '../base/styles.ts'
import {Dialog} from '../parts/dialog.ts'
import {failureAlert} from '../parts/failure.ts'
import {icon} from '../parts/icons.ts'
import {newId} from '../parts/new-id.ts'
import {parts} from '../parts/parts.words.ts'
import {isUnknown, watchPush} from '../parts/watch-push.ts'
import {RecordLinkEvent} from '../record-card/record-link-event.ts'
import {linkDialog} from './link-dialog.words.ts'
import {linkDialogStyles} from './link-dialog.styles.ts'
import {renderForm} from './render-form.ts'
import {renderResults} from './render-results.ts'
import {openForm, targetOf, wrongs, type Field, type TargetForm} from './target-form.ts'
import {TargetSearch} from './target-search.ts'

/** What is typed takes the place of what was looked for. */
const select = (event: Event) => (event.target as HTMLInputElement).select()

/** Finds the contact or item that a record stands for, or creates it from the record. Private to the kit. */
export class LinkDialog extends KitElement {
  static override readonly tag = 'link-dialog'
  static override styles = [...base, alerts, fields, linkDialogStyles]

  /** The card of the record to link. */
  @property({attribute: false}) card: Card | undefined

  @state() private form: TargetForm | undefined
  @state() private push: Push | undefined
  @state() private failure: unknown
  @state() private taken = ''
  @state() private linking: string | undefined
  @state() private doubtful: Candidate | undefined
  @state() private isSending = false
  #watching: AbortController | undefined
  readonly #search = new TargetSearch(this)
  readonly #dialog: Dialog = new Dialog(this, {
    isBusy: () => this.isSending && !this.#isChecking,
    isDirty: () => this.form !== undefined && !this.#isChecking && this.form !== this.#opened,
    dismissed: () => this.#reset(),
  })
  #opened: TargetForm | undefined
  /** Links again what could not be linked. */
  #again: (() => void) | undefined

  /** Opens it, with what the record is called looked for already. */
  show() {
    if (this.#dialog.isOpen || !this.card) return
    this.#reset()
    this.#dialog.open()
    this.#find(this.card.suggestion?.name ?? this.card.title, false)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#watching?.abort()
  }

  protected override render() {
    const words = this.words('link-dialog', linkDialog)
    return this.#dialog.render({
      heading: words.heading[this.#kind],
      body: html`${this.failure === undefined ? nothing : failureAlert(this, this.failure, {accounting: this.#provider, retry: this.#again})}
      ${
        this.form
          ? renderForm({
              words,
              format: this.format,
              provider: this.#provider,
              form: this.form,
              push: this.push,
              disabled: this.isSending || this.#isChecking,
              input: this.#onField,
              submit: this.#onSubmit,
            })
          : this.#renderSearch()
      }`,
      footer: this.#renderFooter(),
    })
  }

  #renderSearch() {
    const words = this.words('link-dialog', linkDialog)
    const search = this.#search
    const provider = this.#provider
    return html`${this.taken ? html`<p role="alert">${words.taken(this.taken, provider)}</p>` : nothing}
      <div class="field search">
        <label for="query">${words.find[this.#kind](provider)}</label>
        <input
          id="query"
          class="input"
          type="search"
          autocomplete="off"
          spellcheck="false"
          autofocus
          maxlength="100"
          placeholder=${words.by[this.#kind]}
          .value=${search.query}
          @focus=${select}
          @input=${this.#onQuery}
          @keydown=${this.#onQueryKey}
        />
        ${icon(search.isSearching && search.found ? 'refresh' : 'search', search.isSearching && search.found !== undefined)}
      </div>
      ${
        search.failure === undefined
          ? renderResults({
              words,
              provider,
              search,
              linking: this.linking,
              doubtful: this.doubtful,
              choose: this.#choose,
              back: () => (this.doubtful = undefined),
            })
          : failureAlert(this, search.failure, {accounting: provider, retry: () => this.#find(search.query, false)})
      }
      <span class="hidden" role="status">${this.#counted()}</span>
      <button class="button plain new" type="button" @click=${this.#openForm}>${icon('plus')}${words.createNew[this.#kind](provider)}</button>`
  }

  #renderFooter() {
    const words = this.words('link-dialog', linkDialog)
    if (!this.form) {
      return html`<button class="button" type="button" @click=${this.#dialog.ask}>${this.words('parts', parts).cancel}</button>`
    }
    const busy = this.isSending || this.#isChecking
    return html`<button class="button" type="button" ?disabled=${busy} @click=${this.#backToSearch}>${words.back}</button>
      <button class="button primary" type="submit" form="new-target" ?disabled=${busy}>
        ${this.isSending ? words.creating : words.createAndLink}
      </button>`
  }

  get #kind(): 'contact' | 'item' {
    return this.card?.kind === 'item' ? 'item' : 'contact'
  }

  get #provider(): string {
    return this.card?.provider?.name ?? 'Xero'
  }

  get #isChecking(): boolean {
    return this.push !== undefined && isUnknown(this.push)
  }

  #counted(): string {
    const {found, isSearching} = this.#search
    const words = this.words('parts', parts)
    if (isSearching) return words.searching
    return found ? words.found(found.candidates.length, this.format.count(found.candidates.length)) : ''
  }

  #find(query: string, soon: boolean) {
    this.doubtful = undefined
    if (this.client) this.#search.ask(this.client, this.#kind, query, soon)
  }

  readonly #onQuery = (event: Event) => this.#find((event.target as HTMLInputElement).value, true)

  readonly #onQueryKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    this.renderRoot.querySelector<HTMLElement>('.result')?.focus()
  }

  readonly #choose = async (candidate: Candidate, sure: boolean) => {
    const {card, client} = this
    if (!card?.organisation || !client || this.linking !== undefined) return
    if (candidate.linkedTo !== null && !sure) {
      this.doubtful = candidate
      await this.updateComplete
      this.renderRoot.querySelector<HTMLElement>('[data-back]')?.focus()
      return
    }
    this.linking = candidate.id
    this.failure = undefined
    this.#again = () => void this.#choose(candidate, true)
    try {
      const target = {kind: this.#kind, id: candidate.id}
      const answer = await client.call('link', {key: card.key, organisation: card.organisation.id, target})
      this.#finish(answer.card)
    } catch (error) {
      this.failure = error
    } finally {
      this.linking = undefined
    }
  }

  readonly #openForm = () => {
    if (!this.card) return
    this.failure = this.push = this.#again = undefined
    this.form = this.#opened = openForm(this.card, this.#search.query.trim())
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#new-name')?.focus())
  }

  readonly #backToSearch = () => {
    this.form = this.push = this.failure = undefined
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#query')?.focus())
  }

  readonly #onField = (field: Field, value: string) => {
    if (this.form) this.form = {...this.form, values: {...this.form.values, [field]: value}}
  }

  readonly #onSubmit = async (event: Event) => {
    event.preventDefault()
    const {card, client} = this
    if (!this.form || !card?.organisation || !client || this.isSending || this.#isChecking) return
    this.form = {...this.form, sent: true}
    const {form} = this
    const [first] = Object.keys(wrongs(form))
    if (first) return this.renderRoot.querySelector<HTMLElement>(`#new-${first}`)?.focus()
    this.isSending = true
    this.failure = this.push = undefined
    try {
      const input = {key: card.key, organisation: card.organisation.id, push: form.push, target: targetOf(form)}
      const answer = await client.call('createTarget', input)
      this.#take(answer.push, answer.card)
    } catch (error) {
      this.#failed(error, form)
    } finally {
      this.isSending = false
    }
  }

  #failed(error: unknown, form: TargetForm) {
    if (error instanceof KitError && error.code === 'name-taken') {
      this.form = undefined
      this.taken = form.values.name.trim()
      return this.#find(this.taken, false)
    }
    this.failure = error
  }

  #take(push: Push, card: Card) {
    this.push = push
    if (push.state === 'confirmed' || push.state === 'confirmed-mismatch') return this.#finish(card)
    // Answered: whatever is sent next is another intent.
    if (push.state === 'rejected' && this.form) this.form = {...this.form, push: newId()}
    if (isUnknown(push)) this.#watch(push)
  }

  #watch(push: Push) {
    if (!this.client || this.#watching) return
    this.#watching = new AbortController()
    const {signal} = this.#watching
    void watchPush(this.client, push.id, {
      signal,
      after: push.askAgainAfter,
      answered: (answer) => this.#take(answer.push, answer.card),
    })
      .catch((error: unknown) => {
        if (!signal.aborted) this.failure = error
      })
      .finally(() => (this.#watching = undefined))
  }

  #finish(card: Card) {
    this.#dialog.close()
    this.#reset()
    this.client?.announce({of: 'card', card})
    const event = new RecordLinkEvent(card)
    this.dispatchEvent(event)
  }

  #reset() {
    this.#watching?.abort()
    this.#watching = undefined
    this.#search.stop()
    this.form = this.#opened = this.push = this.failure = this.doubtful = this.linking = undefined
    this.taken = ''
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-link-dialog': LinkDialog
  }
}
