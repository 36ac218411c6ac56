import {html} from 'lit'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from '../parts/adopt.ts'
import {shortcutStyles} from './shortcuts.styles.ts'
import {createShortcuts} from './shortcuts.words.ts'

/** The keys of the dialog; comes when somebody asks for them. */
export function renderShortcuts(host: KitElement, label: string) {
  adopt(host, shortcutStyles)
  const {list} = host.words('create-shortcuts', createShortcuts)
  return html`<section class="shortcuts" aria-label=${label}>
    <dl>${list.map(([keys, what]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${what}</dd></div>`)}</dl>
  </section>`
}
