import {html, nothing} from 'lit'
import type {OrganisationSelectEvent} from '../org-picker/organisation-select-event.ts'
import type {OrgPicker} from '../org-picker/org-picker.ts'
import {Dialog} from '../parts/dialog.ts'
import type {ConnectionActions} from './connection-actions.ts'
import {problemAlert} from './panel-messages.ts'
import {dialogWords} from './dialog-words.ts'
import {accountingOf, counted, wordsOf, type PanelView} from './panel-view.ts'

/** The dialog *Select Xero Organisation*: after a sign-in that reaches several, or to change the connected one. */
export class OrganisationChooser {
  readonly #view: PanelView
  readonly #actions: ConnectionActions
  readonly #makePicker: () => OrgPicker
  readonly #allowMore: () => void
  readonly #dialog: Dialog
  #picker: OrgPicker | undefined
  #picked = ''

  constructor(view: PanelView, actions: ConnectionActions, makePicker: () => OrgPicker, allowMore: () => void) {
    this.#view = view
    this.#actions = actions
    this.#makePicker = makePicker
    this.#allowMore = allowMore
    this.#dialog = new Dialog(view.host, {isBusy: () => this.#isBusy, dismissed: () => this.#onUnchosen()})
  }

  get isOpen(): boolean {
    return this.#dialog.isOpen
  }

  open() {
    this.#picked = ''
    this.#dialog.open()
  }

  render() {
    if (!this.isOpen) return nothing
    const words = dialogWords(this.#view)
    const {choices} = this.#view.flow
    const only = this.#changing && choices && !choices.some(({current}) => !current)
    return this.#dialog.render({
      heading: words.selectOrganisation(accountingOf(this.#view)),
      size: 'medium',
      body: html`${problemAlert(this.#view)}
        ${
          !choices
            ? html`<p class="quiet" role="status">${words.loadingOrganisations}</p>`
            : only
              ? html`<p>${words.onlyOne(accountingOf(this.#view), this.#changing?.organisation.name ?? '')}</p>`
              : html`${this.#changing ? nothing : html`<p class="quiet">${words.selectMore(accountingOf(this.#view))}</p>`}
            ${this.#renderPicker()}`
        }
        <div role="status">${this.#renderConsequences()}</div>`,
      footer: html`<button class="button" type="button" @click=${this.#dialog.ask}>${words.cancel}</button>
        ${only ? this.#renderAllowMore() : this.#renderConfirm()}`,
    })
  }

  /** The connection that another organisation would take the place of; null after a sign-in. */
  get #changing() {
    const {overview, connection} = this.#view.flow
    return overview?.pending ? null : connection
  }

  /** The former organisation is chosen already when one connects again: a choice that is on does not say so when it is pressed. */
  get #chosen(): string {
    if (this.#picked || this.#changing) return this.#picked
    return this.#view.flow.choices?.find(({current, taken}) => current && !taken)?.id ?? ''
  }

  get #isBusy(): boolean {
    return this.#view.flow.busy === 'choose' || this.#view.flow.busy === 'change'
  }

  #renderPicker() {
    const {host, flow} = this.#view
    if (!this.#picker) {
      this.#picker = this.#makePicker()
      this.#picker.addEventListener('xero-organisation-select', this.#onPick)
    }
    const picker = this.#picker
    picker.client = host.client
    picker.locale = host.locale
    picker.organisations = flow.choices ?? []
    picker.value = this.#picked || (flow.choices?.find(({current}) => current)?.id ?? '')
    picker.disabled = this.#isBusy
    return picker
  }

  #renderConsequences() {
    const changing = this.#changing
    const picked = this.#picked
    const view = this.#view
    if (!changing || !picked || picked === changing.organisation.id) return nothing
    const words = dialogWords(view)
    const nouns = wordsOf(view)
    const {format} = view.host
    const links = counted(format, nouns.links, changing.links)
    return html`<p class="alert warning">
      ${words.changeMore(changing.organisation.name, links, counted(format, nouns.documents, changing.documents))}
    </p>`
  }

  #renderConfirm() {
    const words = dialogWords(this.#view)
    return html`<button class="button primary" type="button" ?disabled=${!this.#chosen || this.#isBusy} @click=${this.#confirm}>
      ${this.#isBusy ? words.working : words.connectSelected}
    </button>`
  }

  #renderAllowMore() {
    const allow = () => {
      this.#dialog.close()
      this.#allowMore()
    }
    return html`<button class="button primary" type="button" @click=${allow}>
      ${dialogWords(this.#view).allowMore(accountingOf(this.#view))}
    </button>`
  }

  readonly #onPick = (event: OrganisationSelectEvent) => {
    event.stopPropagation()
    this.#picked = event.organisation.id
    this.#view.host.requestUpdate()
  }

  readonly #confirm = async () => {
    const {flow} = this.#view
    const actions = this.#actions
    const changing = this.#changing
    const picked = this.#chosen
    if (picked === changing?.organisation.id) return this.#dialog.ask()
    const done = await (changing ? actions.change(picked) : actions.choose(picked))
    // After a failure the server may say that there is nothing to choose from any more.
    if (done || (!changing && !flow.overview?.pending)) this.#dialog.close()
  }

  /** Closed without choosing: nothing is connected. */
  #onUnchosen() {
    const {flow} = this.#view
    if (flow.overview?.pending) void this.#actions.abandon()
    else flow.dismiss()
  }
}
