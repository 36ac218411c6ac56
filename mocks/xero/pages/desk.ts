import {layout} from './layout.ts'
import {markup} from './markup.ts'
import type {DeskView} from './views.ts'

/** The testing desk: its script fills it from the control addresses. */
export const deskPage = ({base}: DeskView): string =>
  layout({
    title: 'Testing desk',
    base,
    head: markup`<script src="${base}/_sim/desk.js" defer></script>`,
    body: markup`<main id="main" data-base="${base}"><h1>Testing desk</h1><noscript><p>The desk needs a script; all the other pages do without.</p></noscript></main>`,
  })
