import {html} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from '../parts/adopt.ts'
import {dialogPartsStyles} from './dialog-parts.styles.ts'
import {dialogParts} from './dialog-parts.words.ts'

/** The keys of the dialog, shown when somebody asks for them. */
export function renderKeys(host: KitElement, label: string) {
  adopt(host, dialogPartsStyles)
  const {keys} = host.words('create-dialog-parts', dialogParts)
  return html`<section class="shortcuts" aria-label=${label}>
    <dl>${keys.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
  </section>`
}
