import {html, nothing} from 'lit'
import {icon} from '../parts/icons.ts'
import type {DialogView} from './dialog-view.ts'

/** What the dialog has to say above the lines, the most urgent first; `outcome` is what became of what was sent. */
export const renderSays = (view: DialogView, outcome: unknown) =>
  html`${outcome} ${view.failure} ${renderRestored(view)} ${view.shortcuts}`

const renderRestored = ({restored, state, words, on}: DialogView) =>
  restored && state === 'idle'
    ? html`<p class="restored small">
        ${icon('info')}${words.restored}
        <button class="button plain compact" type="button" @click=${on.startOver}>${words.startOver}</button>
      </p>`
    : nothing
