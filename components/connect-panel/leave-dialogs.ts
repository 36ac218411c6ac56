import {html} from 'lit'
import type {ProviderInfo} from '../../src/contract/connection.ts'
import type {Dialog, DialogContent} from '../parts/dialog.ts'
import {disconnect, signIn} from './connection-actions.ts'
import type {ConnectionFlow} from './connection-flow.ts'
import {dialogWords} from './panel-dialogs.words.ts'
import {renderProblem} from './panel-problem.ts'

/** Before disconnecting: what it means, in numbers. Focus starts on the safe choice. */
export function askToDisconnect(flow: ConnectionFlow, {ask}: Dialog): DialogContent {
  const {accounting} = flow
  const busy = flow.busy === 'dialog'
  const words = dialogWords(flow)
  return {
    heading: words.disconnectHeading(accounting),
    describedBy: 'consequences',
    body: html`${renderProblem(flow)}
      <ul class="consequences" id="consequences">
        <li>${words.disconnectLinks(flow.counted('links'), flow.counted('documents'))}</li>
        <li>${words.disconnectCodes(flow.counted('taxCodes'), flow.counted('ledgerCodes'))}</li>
        <li>${words.disconnectKept(accounting)}</li>
      </ul>`,
    footer: html`<button class="button" type="button" autofocus @click=${ask}>${words.keep}</button>
      <button class="button danger" type="button" ?disabled=${busy} @click=${() => disconnect(flow)}>
        ${busy ? words.working : words.disconnectNow(accounting)}
      </button>`,
  }
}

/** Before the sign-in at another provider: what it will end. */
export function askToSwitch(flow: ConnectionFlow, dialog: Dialog, {id, name}: ProviderInfo): DialogContent {
  const words = dialogWords(flow)
  const go = () => {
    dialog.close()
    void signIn(flow, id)
  }
  return {
    heading: words.switchHeading,
    describedBy: 'consequences',
    body: html`<p id="consequences">${words.switchMore(flow.accounting, name, flow.counted('links'))}</p>`,
    footer: html`<button class="button" type="button" autofocus @click=${dialog.ask}>${words.cancel}</button>
      <button class="button primary" type="button" @click=${go}>${words.switchNow(name)}</button>`,
  }
}
