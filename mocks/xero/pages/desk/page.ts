import {layout} from '../layout.ts'
import {markup} from '../markup.ts'
import type {DeskView} from '../views.ts'
import {books, clock, connections, records, requests, situation, state, webhooks} from './panels.ts'
import {panel} from './panel.ts'
import {trouble} from './trouble.ts'

const places = [
  ['records', 'Records'],
  ['requests', 'Requests'],
  ['situation', 'Situation'],
  ['clock', 'Clock'],
  ['trouble', 'Trouble'],
  ['connections', 'Connections'],
  ['webhooks', 'Webhooks'],
  ['books', 'Organisation'],
  ['state', 'State'],
] as const

/** The testing desk: a frame that its script fills from the control addresses. */
export const deskPage = ({base}: DeskView): string =>
  layout({
    title: 'Testing desk',
    base,
    head: markup`<script src="${base}/_sim/desk.js" defer></script>`,
    body: markup`<main id="main" class="desk" data-base="${base}">
<div class="row spread"><h1>Testing desk</h1><label class="row">Organisation <select id="organisation"></select> <a id="site" href="${base}/_sim">Open its pages</a></label></div>
<nav class="jump" aria-label="On this page"><ul class="row plain">${places.map(([id, title]) => markup`<li><a href="#at-${id}">${title}</a></li>`)}</ul></nav>
<noscript><p class="notice refused">The desk needs a script; all the other pages do without.</p></noscript>
<p id="lost" role="alert" class="notice refused"></p>
<div class="desk-columns"><div class="stack">
${panel('situation', 'Situation', situation)}${panel('clock', 'Clock', clock)}${panel(
      'trouble',
      'Trouble',
      trouble,
      markup`<button type="button" id="disarm" class="small">Disarm all</button>`,
    )}${panel('connections', 'Connections', connections)}${panel(
      'webhooks',
      'Webhooks',
      webhooks,
      markup`<button type="button" id="deliver" class="small">Deliver now</button>`,
    )}${panel('books', 'Organisation', books)}${panel('state', 'State', state)}
</div><div class="stack">
${panel('records', 'Records', records, markup`<span class="row" id="adding"></span>`)}${panel(
      'requests',
      'Requests',
      requests,
      markup`<span class="row"><label class="row small"><input type="checkbox" id="follow" checked> Follow</label>
<button type="button" id="clear" class="small">Clear</button></span>`,
    )}
</div></div>
<dialog id="editor" aria-labelledby="editor-title"></dialog></main>`,
  })
