import {html} from 'lit'
import {property, state} from 'lit/decorators.js'
import type {Candidate, Candidates, Card, RecordKey} from '../../src/contract/card.ts'
import type {Push} from '../../src/contract/document.ts'
import {KitElement} from '../base/kit-element.ts'
import {alerts} from '../base/alert.styles.ts'
import {fields} from '../base/fields.styles.ts'
import {base} from '../base/styles.ts'
import {Dialog} from '../parts/dialog.ts'
import {codeOf, failureAlert} from '../parts/failure.ts'
import {newId} from '../parts/new-id.ts'
import {parts} from '../parts/parts.words.ts'
import {isUnknown, watchPush} from '../parts/watch-push.ts'
import {providerOf} from '../record-card/card-state.ts'
import {RecordLinkEvent} from '../record-card/record-link-event.ts'
import {linkDialog} from './link-dialog.words.ts'
import {linkDialogStyles} from './link-dialog.styles.ts'
import {renderForm} from './render-form.ts'
import {renderSearch} from './render-search.ts'
import {openForm, targetOf, type Field, type TargetForm} from './target-form.ts'

/** A link is made at once; what became of a new contact or item may not be known yet. */
interface Answer {
  card: Card
  push?: Push
}

/** How long one pauses in typing before it is looked for, in milliseconds. */
const pause = 200

/** Finds the contact or item that a record stands for, or creates it from the record. Private to the kit. */
export class LinkDialog extends KitElement {
  static override readonly tag = 'link-dialog'
  static override styles = [...base, alerts, fields, linkDialogStyles]

  /** The card of the record to link. */
  @property({attribute: false}) card: Card | undefined

  @state() query = ''
  @state() isSearching = false
  /** The newest answer; stays while the next is awaited. */
  @state() found: Candidates | undefined
  /** A name that cannot be created, as there is one. */
  @state() taken = ''
  /** One that is linked elsewhere, and was chosen. */
  @state() doubtful: Candidate | undefined
  @state() form: TargetForm | undefined
  /** What became of the form. */
  @state() push: Push | undefined
  /** The id of the candidate that is being linked, or of the push that creates one. */
  @state() sending: string | undefined
  @state() failure: unknown
  #retry: (() => void) | undefined
  #asked = new AbortController()
  #sent = new AbortController()
  readonly #dialog: Dialog = new Dialog(this, {
    isBusy: () => this.#isCreating,
    isDirty: () => Boolean(this.form?.isChanged && !this.sending),
    dismissed: () => this.#reset(),
  })

  get kind(): 'contact' | 'item' {
    return this.card?.kind === 'item' ? 'item' : 'contact'
  }

  get provider(): string {
    return providerOf(this.card!)
  }

  /** Opens it, with what the record is called looked for already. */
  show() {
    if (this.#dialog.isOpen || !this.card || !this.client) return
    this.#reset()
    this.#dialog.open()
    void this.#find(this.card.suggestion?.name ?? this.card.title)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.#stop()
  }

  protected override render() {
    const {form, failure} = this
    const alert = failureAlert(this, failure, {accounting: this.provider, retry: this.#retry})
    return this.#dialog.render({
      heading: this.words('link-dialog', linkDialog).heading[this.kind],
      body: form ? html`${alert}${renderForm(this, form)}` : renderSearch(this, alert),
      footer: this.#renderFooter(),
    })
  }

  #renderFooter() {
    const words = this.words('link-dialog', linkDialog)
    if (!this.form) {
      return html`<button class="button" type="button" @click=${this.#dialog.ask}>${this.words('parts', parts).cancel}</button>`
    }
    return html`<button class="button" type="button" ?disabled=${this.sending} @click=${this.#backToSearch}>${words.back}</button>
      <button class="button primary" type="submit" form="new-target" ?disabled=${this.sending}>
        ${this.#isCreating ? words.creating : words.createAndLink}
      </button>`
  }

  /** Sent, and not answered yet. */
  get #isCreating(): boolean {
    return Boolean(this.form && this.sending && !this.push)
  }

  /** Waits for a pause in typing, gives up the question before, and lets no late answer overwrite a newer one. */
  async #find(query: string, wait = 0) {
    this.#asked.abort()
    const {signal} = (this.#asked = new AbortController())
    this.doubtful = undefined
    this.query = query
    this.isSearching = true
    try {
      if (wait) await new Promise((done) => setTimeout(done, wait))
      signal.throwIfAborted()
      const found = await this.client!.call('searchTargets', {kind: this.kind, q: query.trim().slice(0, 100)}, {signal})
      signal.throwIfAborted()
      this.found = found
      this.failure = undefined
    } catch (error) {
      if (signal.aborted) return
      this.found = undefined
      this.failure = error
      this.#retry = () => this.#find(query)
    }
    this.isSearching = false
  }

  type(event: Event) {
    return this.#find((event.target as HTMLInputElement).value, pause)
  }

  /** Arrow keys go from the field through the results and back. */
  move(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('#query, .result')]
    const to = step && stops[stops.indexOf(event.currentTarget as HTMLElement) + step]
    if (!to) return
    event.preventDefault()
    to.focus()
  }

  async choose(candidate: Candidate) {
    if (candidate.linkedTo === null) return this.link(candidate.id)
    this.doubtful = candidate
    await this.#focus('[data-back]')
  }

  link(id: string) {
    this.#retry = () => this.link(id)
    return this.#send(id, (record) => this.client!.call('link', {...record, target: {kind: this.kind, id}}))
  }

  openForm() {
    this.#asked.abort()
    this.failure = this.push = this.#retry = undefined
    this.form = openForm(this.card!, this.query.trim())
    void this.#focus('#new-name')
  }

  #backToSearch() {
    this.form = this.push = this.failure = undefined
    void this.#find(this.query)
    void this.#focus('#query')
  }

  enter(event: Event) {
    const {name, value} = event.target as HTMLInputElement
    this.form = {...this.form!, [name as Field]: value, isChanged: true}
  }

  async submit(event: Event) {
    event.preventDefault()
    const form = (this.form = {...this.form!, isSent: true})
    if (await this.#focus('[aria-invalid]')) return
    const {push} = form
    await this.#send(push, (record) => this.client!.call('createTarget', {...record, push, target: targetOf(form, this.kind)}))
  }

  /** One thing at a time, so that a double click is one call; its failure is shown unless the dialog was closed meanwhile. */
  async #send(id: string, ask: (record: {key: RecordKey; organisation: string}) => Promise<Answer>) {
    const {client, card} = this
    if (!card?.organisation || this.sending) return
    const {signal} = (this.#sent = new AbortController())
    this.sending = id
    this.failure = this.push = undefined
    try {
      const answer = await ask({key: card.key, organisation: card.organisation.id})
      this.#take(answer)
      const {push} = answer
      if (push && isUnknown(push))
        await watchPush(client!, push.id, {signal, after: push.askAgainAfter, answered: (later) => this.#take(later)})
    } catch (error) {
      if (!signal.aborted) this.#fail(error)
    }
    if (!signal.aborted) this.sending = undefined
  }

  #take({push, card}: Answer) {
    this.push = push
    if (!push || push.state === 'confirmed' || push.state === 'confirmed-mismatch') return this.#finish(card)
    // Answered: whatever is sent next is another intent.
    if (push.state === 'rejected' && this.form) this.form = {...this.form, push: newId()}
  }

  #fail(error: unknown) {
    if (!this.form || codeOf(error) !== 'name-taken') return (this.failure = error)
    this.taken = this.form.name.trim()
    this.form = undefined
    return this.#find(this.taken)
  }

  /** Gives focus to the first such element, once it is there; false if there is none. */
  async #focus(selector: string): Promise<boolean> {
    await this.updateComplete
    const element = this.renderRoot.querySelector<HTMLElement>(selector)
    element?.focus()
    return element !== null
  }

  #finish(card: Card) {
    this.#dialog.close()
    this.#reset()
    this.client?.announce({of: 'card', card})
    const event = new RecordLinkEvent(card)
    this.dispatchEvent(event)
  }

  #stop() {
    this.#asked.abort()
    this.#sent.abort()
  }

  #reset() {
    this.#stop()
    this.form = this.push = this.failure = this.found = this.doubtful = this.sending = undefined
    this.taken = ''
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-link-dialog': LinkDialog
  }
}
