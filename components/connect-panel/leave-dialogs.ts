import {html, nothing} from 'lit'
import type {ProviderInfo} from '../../src/contract/connection.ts'
import {Dialog} from '../parts/dialog.ts'
import type {ConnectionActions} from './connection-actions.ts'
import {problemAlert} from './panel-messages.ts'
import {dialogWords} from './dialog-words.ts'
import {accountingOf, counted, wordsOf, type PanelView} from './panel-view.ts'

/** Before disconnecting: what it means, in numbers. Focus starts on the safe choice. */
export class DisconnectDialog {
  readonly #view: PanelView
  readonly #actions: ConnectionActions
  readonly #dialog: Dialog

  constructor(view: PanelView, actions: ConnectionActions) {
    this.#view = view
    this.#actions = actions
    this.#dialog = new Dialog(view.host, {isBusy: () => view.flow.busy === 'disconnect', dismissed: () => view.flow.dismiss()})
  }

  get isOpen(): boolean {
    return this.#dialog.isOpen
  }

  readonly open = () => this.#dialog.open()

  render() {
    const {host, flow} = this.#view
    const {connection} = flow
    if (!this.isOpen || !connection) return nothing
    const nouns = wordsOf(this.#view)
    const words = dialogWords(this.#view)
    const accounting = accountingOf(this.#view)
    const count = (say: (count: number, shown: string) => string, number: number) => counted(host.format, say, number)
    const busy = flow.busy === 'disconnect'
    return this.#dialog.render({
      heading: words.disconnectHeading(accounting),
      describedBy: 'consequences',
      body: html`${problemAlert(this.#view)}
        <ul class="consequences" id="consequences">
          <li>${words.disconnectLinks(count(nouns.links, connection.links), count(nouns.documents, connection.documents))}</li>
          <li>
            ${words.disconnectCodes(
              count(nouns.taxCodes, connection.reference.taxCodes),
              count(nouns.ledgerCodes, connection.reference.ledgerCodes),
            )}
          </li>
          <li>${words.disconnectKept(accounting)}</li>
        </ul>`,
      footer: html`<button class="button" type="button" autofocus @click=${this.#dialog.ask}>${words.keep}</button>
        <button class="button danger" type="button" ?disabled=${busy} @click=${this.#confirm}>
          ${busy ? words.working : words.disconnectNow(accounting)}
        </button>`,
    })
  }

  readonly #confirm = async () => {
    const {host} = this.#view
    if (!(await this.#actions.disconnect())) return
    this.#dialog.close()
    await host.updateComplete
    // The menu has gone, so focus would fall to the page.
    host.renderRoot.querySelector<HTMLElement>('[data-connect]')?.focus()
  }
}

/** Before the sign-in at another provider: what it will end. */
export class SwitchDialog {
  readonly #view: PanelView
  readonly #go: (provider: ProviderInfo) => void
  readonly #dialog: Dialog
  #to: ProviderInfo | undefined

  constructor(view: PanelView, go: (provider: ProviderInfo) => void) {
    this.#view = view
    this.#go = go
    this.#dialog = new Dialog(view.host)
  }

  open(to: ProviderInfo) {
    this.#to = to
    this.#dialog.open()
  }

  render() {
    const to = this.#to
    const view = this.#view
    const {connection} = view.flow
    if (!this.#dialog.isOpen || !connection || !to) return nothing
    const words = dialogWords(view)
    const nouns = wordsOf(view)
    const confirm = () => {
      this.#dialog.close()
      this.#go(to)
    }
    return this.#dialog.render({
      heading: words.switchHeading,
      describedBy: 'consequences',
      body: html`<p id="consequences">
        ${words.switchMore(accountingOf(view), to.name, counted(view.host.format, nouns.links, connection.links))}
      </p>`,
      footer: html`<button class="button" type="button" autofocus @click=${this.#dialog.ask}>${words.cancel}</button>
        <button class="button primary" type="button" @click=${confirm}>${words.switchNow(to.name)}</button>`,
    })
  }
}
