import {html, nothing} from 'lit'
import {icon} from '../parts/icons.ts'
import type {CreateDialogWords} from './create-dialog.words.ts'
import {renderRefused, renderShortcuts, renderUnknown} from './render-outcome.ts'

export interface SaysView {
  words: CreateDialogWords
  provider: string
  /** The organisation that the draft was made for. */
  organisation: string
  state: 'idle' | 'sending' | 'checking' | 'needs-human'
  changedMeanwhile: 'organisation' | 'lines' | undefined
  failure: unknown
  refused: readonly string[] | undefined
  restored: boolean
  shortcutsShown: boolean
  reload: () => void
  startOver: () => void
  createAgain: () => void
}

/** What the dialog has to say above the lines, the most urgent first. */
export const renderSays = (view: SaysView) =>
  html`<div class="says">
    ${renderMeanwhile(view)} ${view.failure} ${view.refused ? renderRefused(view.refused, view.provider, view.words) : nothing}
    ${view.state === 'checking' || view.state === 'needs-human' ? renderUnknown(view.state, view.provider, view.words, view.createAgain) : nothing}
    ${
      view.restored && view.state === 'idle'
        ? html`<p class="restored small">
            ${icon('info')}${view.words.restored}
            <button class="button plain compact" type="button" @click=${view.startOver}>${view.words.startOver}</button>
          </p>`
        : nothing
    }
    ${view.shortcutsShown ? renderShortcuts(view.words) : nothing}
  </div>`

function renderMeanwhile({changedMeanwhile, words, organisation, reload}: SaysView) {
  if (!changedMeanwhile) return nothing
  return html`<div class="alert warning" role="alert">
    ${icon('alert')}
    <div>
      <p>${changedMeanwhile === 'organisation' ? words.organisationChanged(organisation) : words.lineCovered}</p>
      ${
        changedMeanwhile === 'organisation'
          ? html`<div class="actions"><button class="button compact" type="button" @click=${reload}>${words.reopen}</button></div>`
          : nothing
      }
    </div>
  </div>`
}
