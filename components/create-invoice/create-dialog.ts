import {html, nothing, type PropertyValues} from 'lit'
import type {Change} from '../../src/client/client.ts'
import type {RecordKey} from '../../src/contract/card.ts'
import type {DocumentKind, TaxMode} from '../../src/contract/document.ts'
import {alerts} from '../base/alert.styles.ts'
import type {Format} from '../base/format.ts'
import {fields} from '../base/fields.styles.ts'
import {KitElement} from '../base/kit-element.ts'
import {base} from '../base/styles.ts'
import {Dialog} from '../parts/dialog.ts'
import {codeOf, failureAlert} from '../parts/failure.ts'
import {icon} from '../parts/icons.ts'
import {parts} from '../parts/parts.words.ts'
import {createDialogStyles} from './create-dialog.styles.ts'
import {createDialog, type CreateDialogWords} from './create-dialog.words.ts'
import {Creation} from './creation.ts'
import type {Draft} from './draft.ts'
import {wrongField} from './draft-line.ts'
import {dialogParts} from './late-parts.ts'
import {LineTable} from './line-table.ts'
import {lineTableStyles} from './line-table.styles.ts'
import {renderSums} from './render-sums.ts'
import {renderTop} from './render-top.ts'
import {isSameRecord} from './same-record.ts'
import {forget, save} from './saved-draft.ts'
import {whyNotCreate} from './why-not-create.ts'

/** The shape of the lines that come. */
const renderWaiting = () =>
  html`<div class="waiting" aria-busy="true">${Array.from({length: 5}, () => html`<span class="skeleton"></span>`)}</div>`

/** Makes a draft invoice or bill from a record’s lines. Private to the kit; `xero-create-invoice` opens it. */
export class CreateDialog extends KitElement {
  static override readonly tag = 'create-dialog'
  static override styles = [...base, alerts, fields, createDialogStyles, lineTableStyles]

  /** The record whose lines are offered. */
  key!: RecordKey
  kind!: DocumentKind

  /** Of the opening that is, or that was last. */
  #creation!: Creation
  #table!: LineTable
  #areKeysShown = false
  readonly #dialog: Dialog = new Dialog(this, {
    isBusy: () => this.#creation.state === 'sending',
    isDirty: () => Boolean(this.#creation.draft?.isTouched) && !this.#creation.created && this.#creation.state === 'idle',
    dismissed: () => this.#onDismissed(),
  })

  /** Opens it with what the record has to offer now. */
  show() {
    if (this.#dialog.isOpen) return
    this.#areKeysShown = false
    this.#begin()
    this.#dialog.open()
    addEventListener('pagehide', this.#save)
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    removeEventListener('pagehide', this.#save)
    this.#creation?.stop()
  }

  /** How many rows were drawn, for tests of the budget. @internal */
  get drawn(): number {
    return this.#table.drawn
  }

  readonly #begin = () => {
    this.#creation = new Creation(this)
    this.#table = new LineTable(this, this.#creation)
    this.requestUpdate()
  }

  protected override heard(change: Change) {
    const {draft} = this.#creation ?? {}
    if (change.of !== 'card' || !draft) return
    const {key, pending} = change.card
    const {contactRecord, contact} = draft.offer
    if (this.#dialog.isOpen) {
      // Somebody linked the customer: now there is a contact.
      if (!contact && isSameRecord(contactRecord?.key, key)) void this.#creation.load()
    } else if (isSameRecord(this.key, key) && draft.sent && !pending.some(({push}) => push === draft.push)) {
      // The card has found out what became of it: the next opening begins anew.
      forget(draft)
    }
  }

  protected override render() {
    if (!this.#dialog.isOpen) return nothing
    const {draft, created} = this.#creation
    const words = this.words('create-dialog', createDialog)
    const format = this.format
    if (draft && created) {
      return this.#dialog.render({
        ...dialogParts.now!.renderCreated(this, created, draft.offer),
        footer: this.#renderClose(words.done, 'primary'),
      })
    }
    return this.#dialog.render({
      heading: draft ? words.heading[this.kind](draft.offer.title) : words.loading,
      size: 'wide',
      header:
        draft &&
        renderTop(
          draft,
          words,
          format,
          this.#creation.state !== 'idle',
          this.#setTaxMode,
          dialogParts.now?.renderContactTrouble(this, this.#creation),
        ),
      body: html`<div class="sheet" @keydown=${this.#onKey} @focusout=${this.#save}>
        <div class="says">${this.#renderSays(words)}</div>
        ${this.#renderLines(words, format)}
      </div>`,
      footer: draft ? this.#renderFooter(draft, words, format) : this.#renderClose(this.words('parts', parts).cancel),
    })
  }

  protected override update(changed: PropertyValues<this>) {
    super.update(changed)
    this.#table?.place()
  }

  #renderClose(label: string, kind = '') {
    return html`<button class="button ${kind}" type="button" @click=${this.#dialog.ask}>${label}</button>`
  }

  /** What there is to say above the lines, the most urgent first. */
  #renderSays(words: CreateDialogWords) {
    const {draft, failure, restored} = this.#creation
    const retry = draft ? this.#create : this.#begin
    const failed = failure === undefined ? nothing : failureAlert(this, failure, {accounting: draft?.offer.provider.name, retry})
    return html`${dialogParts.now?.renderOutcome(this, this.#creation, words.organisationChanged, this.#begin) ?? failed}
    ${
      restored
        ? html`<p class="restored small">
            ${icon('info')}${words.restored}
            <button class="button plain compact" type="button" @click=${() => this.#creation.startOver()}>${words.startOver}</button>
          </p>`
        : nothing
    }
    ${this.#areKeysShown ? dialogParts.now?.renderKeys(this, words.shortcuts) : nothing}`
  }

  #renderLines(words: CreateDialogWords, format: Format) {
    const {draft, failure} = this.#creation
    if (!draft) return failure === undefined ? renderWaiting() : nothing
    return draft.lines.length ? this.#table.render(draft, words, format) : html`<p class="quiet empty">${words.noLines}</p>`
  }

  /** Always in sight: the sums, and the button that carries the amount. */
  #renderFooter(draft: Draft, words: CreateDialogWords, format: Format) {
    const {over, wrong, offer, totals} = draft
    const {state, agreed} = this.#creation
    const {close, cancel} = this.words('parts', parts)
    const isBusy = state !== 'idle'
    const reason = isBusy ? undefined : this.#whyNot(draft)
    return html`<div class="bottom">
      ${renderSums(draft, words, format)}
      <div class="side">
        ${
          over > 0
            ? html`<label class="agree"
                ><input type="checkbox" .checked=${agreed} ?disabled=${isBusy} @change=${this.#agree} /><span
                  >${words.agreeOver(over, format.count(over))}</span
                ></label
              >`
            : nothing
        }
        ${
          reason === undefined
            ? nothing
            : html`<p id="why-not" class="small quiet reason">
                ${reason}${
                  reason === words.why.wrong(wrong, format.count(wrong))
                    ? html` <button class="button plain compact" type="button" @click=${this.showWrong}>${words.showWrong}</button>`
                    : nothing
                }
              </p>`
        }
        <div class="buttons figures">
          <button class="button plain icon keys" type="button" aria-label=${words.shortcuts} aria-keyshortcuts="?" @click=${this.#toggleKeys}>?</button>
          ${this.#renderClose(state === 'checking' || state === 'needs-human' ? close : cancel)}
          <button
            class="button primary"
            type="button"
            aria-disabled=${reason !== undefined || isBusy ? 'true' : nothing}
            aria-describedby=${reason === undefined ? nothing : 'why-not'}
            @pointerenter=${dialogParts.prepare}
            @focus=${dialogParts.prepare}
            @click=${this.#create}
          >
            ${
              state === 'sending'
                ? html`${icon('refresh', true)}${words.sending}`
                : words.createFor[offer.kind](format.money(totals.total, offer.currency))
            }
          </button>
        </div>
      </div>
    </div>`
  }

  #whyNot(draft: Draft): string | undefined {
    const words = this.words('create-dialog', createDialog)
    const {failure, agreed} = this.#creation
    if (codeOf(failure) === 'organisation-changed') return words.organisationChanged(draft.offer.organisation.name)
    return whyNotCreate(draft, agreed, words, this.format)
  }

  readonly #create = () => {
    const {draft, state} = this.#creation
    if (!draft?.offer.contact || state !== 'idle') return
    if (this.#whyNot(draft) !== undefined) return this.showWrong()
    // What is sent is locked, and a locked field cannot keep focus.
    this.renderRoot.querySelector<HTMLElement>('.bottom .primary')?.focus()
    void this.#creation.send()
  }

  /** Leads to the first line with something to put right. @internal */
  readonly showWrong = () => {
    const {lines} = this.#creation.draft!
    const index = lines.findIndex(wrongField)
    if (index >= 0) void this.#table.reveal({index, field: wrongField(lines[index]!)!})
  }

  readonly #setTaxMode = (mode: TaxMode) => {
    this.#creation.draft!.setTaxMode(mode)
    this.#creation.edited()
    this.#save()
  }

  readonly #agree = (event: Event) => {
    this.#creation.agreed = (event.target as HTMLInputElement).checked
    this.requestUpdate()
  }

  readonly #save = () => {
    const {draft, created} = this.#creation
    if (draft && this.#dialog.isOpen && !created) save(draft)
  }

  /** What the person entered goes, but what may have arrived stays to be looked up. */
  #onDismissed() {
    const {draft} = this.#creation
    if (draft && !draft.sent) forget(draft)
    this.#creation.stop()
  }

  readonly #toggleKeys = async () => {
    await dialogParts.want().catch(() => undefined)
    this.#areKeysShown = !this.#areKeysShown
    this.requestUpdate()
  }

  /** Keys that count wherever focus is; letters only where nobody is typing. */
  readonly #onKey = (event: KeyboardEvent) => {
    const {key} = event
    const isTyping = (event.target as Element).matches('textarea, input:not([type=checkbox])')
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#create()
    else if (key === '?' && !isTyping) void this.#toggleKeys()
    else if (key === '/' && !isTyping) this.#table.focusFind()
    else return
    event.preventDefault()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'xero-create-dialog': CreateDialog
  }
}
