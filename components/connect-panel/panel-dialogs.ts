import {html, nothing} from 'lit'
import type {OrganisationChoice, ProviderInfo} from '../../src/contract/connection.ts'
import {alerts} from '../base/alert.styles.ts'
import {nested} from '../base/nested.ts'
import {OrgPicker} from '../org-picker/org-picker.ts'
import type {OrganisationSelectEvent} from '../org-picker/organisation-select-event.ts'
import {adopt} from '../parts/adopt.ts'
import {Dialog, type DialogContent} from '../parts/dialog.ts'
import {abandon, act, change, choose, finish, signIn, sync} from './connection-actions.ts'
import type {ConnectionFlow} from './connection-flow.ts'
import {askToDisconnect, askToSwitch} from './leave-dialogs.ts'
import {menuItems} from './menu-items.ts'
import {panelDialogStyles} from './panel-dialogs.styles.ts'
import {dialogWords} from './panel-dialogs.words.ts'
import {renderNotice, renderPlan} from './panel-notices.ts'
import {renderProblem} from './panel-problem.ts'

/** All that a person does with the panel but look at it; comes when it is first needed. */
export class PanelDialogs {
  readonly #flow: ConnectionFlow
  readonly #dialog: Dialog
  readonly #picker: OrgPicker
  #choices: readonly OrganisationChoice[] | undefined
  #picked = ''
  /** What the dialog asks. */
  #content: (dialog: Dialog) => DialogContent = this.#askWhich

  constructor(flow: ConnectionFlow) {
    this.#flow = flow
    adopt(flow.host, alerts, panelDialogStyles)
    this.#picker = nested(flow.host, OrgPicker, {})
    this.#picker.addEventListener('xero-organisation-select', this.#onPick)
    this.#dialog = new Dialog(flow.host, {
      isBusy: () => flow.busy === 'dialog',
      dismissed: () => {
        // Closed without choosing: nothing is connected.
        if (flow.pending && this.#content === this.#askWhich) void abandon(flow)
        else flow.dismiss()
      },
    })
  }

  /** Connects to a provider; asks first where that ends the connection to another. */
  connect(provider: ProviderInfo) {
    const {connection} = this.#flow
    if (connection && connection.state !== 'disconnected' && connection.provider !== provider.id)
      this.#ask((dialog) => askToSwitch(this.#flow, dialog, provider))
    else void signIn(this.#flow, provider.id)
  }

  finish() {
    void finish(this.#flow, (choices) => this.#choose(choices))
  }

  sync() {
    void sync(this.#flow)
  }

  disconnect() {
    this.#ask((dialog) => askToDisconnect(this.#flow, dialog))
  }

  changeOrganisation() {
    this.#choose()
    void act(this.#flow, 'list', async (client) => {
      this.#choices = (await client.call('listOrganisations', {})).organisations
    })
  }

  items(provider: ProviderInfo) {
    return menuItems(this.#flow, this, provider)
  }

  renderPlan() {
    return renderPlan(this.#flow)
  }

  renderNotice() {
    return renderNotice(this.#flow)
  }

  /** Whether a dialog is open that says itself what failed. */
  get isAsking(): boolean {
    return this.#dialog.isOpen
  }

  close() {
    this.#dialog.close()
  }

  render() {
    return this.isAsking ? this.#dialog.render(this.#content(this.#dialog)) : nothing
  }

  #choose(choices?: readonly OrganisationChoice[]) {
    this.#choices = choices
    // The former one, when one connects again: a choice that is on does not say so when it is pressed.
    this.#picked = choices?.find(({current, taken}) => current && !taken)?.id ?? ''
    this.#ask(this.#askWhich)
  }

  #ask(content: (dialog: Dialog) => DialogContent) {
    this.#content = content
    this.#dialog.open()
  }

  #askWhich(): DialogContent {
    const flow = this.#flow
    const {accounting} = flow
    const busy = flow.busy === 'dialog'
    const words = dialogWords(flow)
    const choices = this.#choices
    const changing = this.#changing
    const only = changing && choices?.every(({current}) => current)
    return {
      heading: words.selectOrganisation(accounting),
      size: 'medium',
      body: html`${renderProblem(flow)}
        ${
          !choices
            ? html`<p class="quiet" role="status">${words.loadingOrganisations}</p>`
            : only
              ? html`<p>${words.onlyOne(accounting, changing.organisation.name)}</p>`
              : html`${changing ? nothing : html`<p class="quiet">${words.selectMore(accounting)}</p>`} ${this.#renderPicker(choices)}`
        }
        <div role="status">${
          changing && this.#picked && this.#picked !== changing.organisation.id
            ? html`<p class="alert warning">
                ${words.changeMore(changing.organisation.name, flow.counted('links'), flow.counted('documents'))}
              </p>`
            : nothing
        }</div>`,
      footer: html`<button class="button" type="button" @click=${this.#dialog.ask}>${words.cancel}</button>
        ${
          only
            ? html`<button class="button primary" type="button" @click=${this.#allowMore}>${words.allowMore(accounting)}</button>`
            : html`<button class="button primary" type="button" ?disabled=${!this.#picked || busy} @click=${this.#confirm}>
                ${busy ? words.working : words.connectSelected}
              </button>`
        }`,
    }
  }

  /** The connection that another organisation would take the place of; null after a sign-in. */
  get #changing() {
    const {pending, connection} = this.#flow
    return pending ? null : connection
  }

  #renderPicker(organisations: readonly OrganisationChoice[]) {
    const {host, busy} = this.#flow
    return Object.assign(this.#picker, {
      locale: host.locale,
      organisations,
      value: this.#picked || (this.#changing?.organisation.id ?? ''),
      disabled: busy === 'dialog',
    })
  }

  readonly #onPick = (event: OrganisationSelectEvent) => {
    event.stopPropagation()
    this.#picked = event.organisation.id
    this.#flow.host.requestUpdate()
  }

  readonly #allowMore = () => {
    this.#dialog.close()
    void signIn(this.#flow, this.#changing!.provider)
  }

  readonly #confirm = async () => {
    const flow = this.#flow
    const changing = this.#changing
    const picked = this.#picked
    if (picked === changing?.organisation.id) return this.#dialog.ask()
    if (changing) return change(flow, picked)
    await choose(flow, picked)
    // After a failure the server may say that there is nothing to choose from any more.
    if (!flow.pending) this.#dialog.close()
  }
}
