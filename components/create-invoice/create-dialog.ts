import {html, nothing} from 'lit'
import {property, state} from 'lit/decorators.js'
import {html as withTags} from 'lit/static-html.js'
import type {Change} from '../../src/client/client.ts'
import type {RecordKey} from '../../src/contract/card.ts'
import type {DocumentKind, TaxMode} from '../../src/contract/document.ts'
import {KitError} from '../../src/contract/failure.ts'
import {amountsOf} from '../base/amounts.ts'
import {KitElement, type KitElementClass} from '../base/kit-element.ts'
import {nestedTag} from '../base/nested.ts'
import {alerts} from '../base/alert.styles.ts'
import {fields} from '../base/fields.styles.ts'
import {base} from '../base/styles.ts'
import {Dialog} from '../parts/dialog.ts'
import {failureAlert} from '../parts/failure.ts'
import {parts} from '../parts/parts.words.ts'
import {createDialog, type CreateDialogWords} from './create-dialog.words.ts'
import {createDialogStyles} from './create-dialog.styles.ts'
import {actionOf} from './dialog-keys.ts'
import type {Attempt} from './dialog-attempt.ts'
import type {DialogActions, DialogView} from './dialog-view.ts'
import type {Field} from './draft-line.ts'
import {Draft} from './draft.ts'
import {DraftKeeper, isSameRecord} from './draft-keeper.ts'
import {contactTroubles, outcomes, shortcuts} from './late-parts.ts'
import {LineTable} from './line-table.ts'
import {renderBottom} from './render-bottom.ts'
import {renderSays} from './render-says.ts'
import {renderTop} from './render-top.ts'
import type {Submission} from './submission.ts'
import {whyNotCreate} from './why-not-create.ts'

/** The shape of the lines that come. */
const renderWaiting = () =>
  html`<div class="waiting" aria-busy="true">${Array.from({length: 5}, () => html`<span class="skeleton"></span>`)}</div>`

/** Makes a draft invoice or bill from a record’s lines. Private to the kit; `xero-create-invoice` opens it. */
export class CreateDialog extends KitElement implements DialogActions {
  static override readonly tag = 'create-dialog'
  static override readonly uses: readonly KitElementClass[] = [LineTable]
  static override styles = [...base, alerts, fields, createDialogStyles]

  /** The record whose lines are offered. */
  @property({attribute: false}) key: RecordKey = {collection: '', record: ''}
  @property({attribute: false}) kind: DocumentKind = 'invoice'

  /** @internal */
  @state() draft: Draft | undefined
  /** @internal */
  @state() attempt: Attempt = {}
  @state() private agreed = false
  @state() private restored = false
  @state() private shortcutsShown = false
  @state() private version = 0
  @state() private isPreparing = false
  #turn = 0
  /** @internal */
  readonly keeper = new DraftKeeper()
  readonly #dialog: Dialog = new Dialog(this, {
    isBusy: () => this.#sending === 'sending',
    isDirty: () => Boolean(this.draft?.isTouched) && !this.attempt.created && this.#sending === 'idle',
    dismissed: () => this.#onDismissed(),
  })
  #submission: Submission | undefined

  /** Opens it with what the record has to offer now. */
  show() {
    if (this.#dialog.isOpen) return
    this.attempt = {}
    this.draft = undefined
    this.shortcutsShown = this.agreed = false
    this.#dialog.open()
    addEventListener('pagehide', this.save)
    void this.load()
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.save)
  }

  protected override heard(change: Change) {
    if (change.of !== 'card') return
    const {key, pending} = change.card
    const {contactRecord, contact} = this.draft?.offer ?? {}
    if (!this.#dialog.isOpen && isSameRecord(this.key, key)) this.keeper.settle(pending)
    // Somebody linked the customer: now there is a contact.
    else if (this.#dialog.isOpen && !contact && isSameRecord(contactRecord?.key, key)) void this.load()
  }

  protected override render() {
    const words = this.words('create-dialog', createDialog)
    const {close, cancel} = this.words('parts', parts)
    const {draft, attempt} = this
    const {created, failure} = attempt
    const format = amountsOf(this.speaking)
    const sending = this.#sending
    const provider = draft?.offer.provider.name
    const button = (label: string, kind = '') =>
      html`<button class="button ${kind}" type="button" @click=${this.close}>${label}</button>`
    if (created && draft) {
      return this.#dialog.render({
        ...outcomes.now!.renderCreated(this, created, draft.offer),
        footer: button(words.done, 'primary'),
      })
    }
    const retry = draft ? this.create : this.reload
    const alert = failure === undefined ? nothing : failureAlert(this, failure, {accounting: provider, retry})
    const view: DialogView | undefined = draft && {
      words,
      format,
      draft,
      offer: draft.offer,
      state: sending,
      reason: this.#whyNot(draft),
      cancel: sending === 'checking' || sending === 'needs-human' ? close : cancel,
      agreed: this.agreed,
      failure: alert,
      attempt,
      restored: this.restored,
      trouble: contactTroubles.now?.renderContactTrouble(this, draft.offer),
      shortcuts: this.shortcutsShown ? shortcuts.now?.renderShortcuts(this, words.shortcuts) : nothing,
      on: this,
    }
    return this.#dialog.render({
      heading: draft ? words.heading[this.kind](draft.offer.title) : words.loading,
      size: 'wide',
      header: view && renderTop(view),
      body: html`<div class="sheet" @keydown=${this.#onKey}>
        <div class="says">${view ? renderSays(view, outcomes.now?.renderOutcome(this, view)) : alert}</div>
        ${draft ? this.#renderLines(draft, words) : failure === undefined ? renderWaiting() : nothing}
      </div>`,
      footer: view ? renderBottom(view) : button(cancel),
    })
  }

  #renderLines(draft: Draft, words: CreateDialogWords) {
    if (draft.lines.length === 0) return html`<p class="quiet empty">${words.noLines}</p>`
    const tag = nestedTag(this, 'line-table')
    return withTags`<${tag} .client=${this.client} .locale=${this.locale} .draft=${draft} .version=${this.version}
      ?locked=${this.#sending !== 'idle'} @line-change=${this.#onLineChange} @focusout=${this.save}></${tag}>`
  }

  get #table(): LineTable | null {
    return this.renderRoot.querySelector<LineTable>('.sheet > :last-child')
  }

  #whyNot(draft: Draft): string | undefined {
    const words = this.words('create-dialog', createDialog)
    if (this.attempt.changedMeanwhile === 'organisation') return words.organisationChanged(draft.offer.organisation.name)
    return whyNotCreate(draft, this.agreed, words, amountsOf(this.speaking))
  }

  /** @internal */
  async load() {
    const {client, key, kind} = this
    if (!client) return
    const turn = ++this.#turn
    this.attempt = {...this.attempt, failure: undefined}
    try {
      const offer = await client.call('offerDocument', {key, kind})
      if (turn !== this.#turn || !this.#dialog.isOpen) return
      const {draft, restored} = this.keeper.open(offer, this.speaking.lang, this.draft)
      const {contact} = offer
      if (!contact || contact.archived) await contactTroubles.want()
      const submission = draft.sent ? await this.#prepareToSend() : undefined
      if (turn !== this.#turn) return
      this.draft = draft
      this.restored = restored
      await submission?.lookUp(client, draft.push)
    } catch (error) {
      if (turn === this.#turn) this.attempt = {...this.attempt, failure: error}
    }
  }

  /** @internal */
  readonly reload = () => {
    this.draft = undefined
    this.attempt = {}
    void this.load()
  }

  /** @internal */
  readonly startOver = () => {
    if (!this.draft) return
    this.keeper.clear()
    this.draft = new Draft(this.draft.offer, this.speaking.lang)
    this.restored = false
  }

  /** The person has looked: it is not there. What comes next is another intent. @internal */
  readonly createAgain = () => {
    this.draft?.renew()
    this.#submission?.stop()
    this.save()
  }

  /** @internal */
  readonly setTaxMode = (mode: TaxMode) => {
    this.draft?.setTaxMode(mode)
    this.#onLineChange()
    this.save()
  }

  readonly #onLineChange = () => {
    if (this.draft?.over === 0) this.agreed = false
    this.version++
  }

  /** @internal */
  readonly save = () => {
    const {draft} = this
    if (draft && this.#dialog.isOpen && !this.attempt.created) this.keeper.save(draft)
  }

  /** @internal */
  readonly create = async () => {
    const {draft, client} = this
    if (!draft?.offer.contact || !client || this.#sending !== 'idle') return
    if (this.#whyNot(draft) !== undefined) return this.showWrong()
    this.attempt = {}
    this.restored = false
    // What is sent is locked, and a locked field cannot keep focus.
    this.renderRoot.querySelector<HTMLElement>('.bottom .primary')?.focus()
    try {
      const submission = await this.#prepareToSend()
      if (this.draft === draft) await submission.send(client, outcomes.now!.requestOf(draft, draft.offer.contact.id, this.agreed))
    } catch (error) {
      this.attempt = {failure: error}
    }
  }

  /** @internal */
  readonly prepare = outcomes.prepare

  /** Nothing is sent before the code is there that finds out what becomes of it. */
  async #prepareToSend(): Promise<Submission> {
    if (this.#submission) return this.#submission
    this.isPreparing = true
    try {
      const {makeSubmission} = await outcomes.want()
      return (this.#submission ??= makeSubmission(this))
    } catch {
      throw new KitError('offline', 'What is needed to send this could not be loaded')
    } finally {
      this.isPreparing = false
    }
  }

  get #sending(): Submission['state'] {
    return this.isPreparing ? 'sending' : (this.#submission?.state ?? 'idle')
  }

  /** @internal */
  readonly showWrong = () => {
    this.version++
    const index = this.draft!.firstWrong()
    const [field] = Object.keys(this.draft!.lines[index]?.issues ?? {})
    if (field) void this.#table?.reveal(index, field as Field)
  }

  /** @internal */
  readonly agree = (agreed: boolean) => {
    this.agreed = agreed
  }

  /** @internal */
  readonly close = () => this.#dialog.ask()

  #onDismissed() {
    this.keeper.leave(this.draft, this.attempt.created !== undefined)
    this.#submission?.stop()
    this.#turn++
    this.draft = undefined
    removeEventListener('pagehide', this.save)
  }

  /** @internal */
  readonly toggleShortcuts = async () => {
    await shortcuts.want().catch(() => undefined)
    this.shortcutsShown = !this.shortcutsShown
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    if (action === 'create') void this.create()
    else if (action === 'shortcuts') void this.toggleShortcuts()
    else this.#table?.focusFind()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-create-dialog': CreateDialog
  }
}
