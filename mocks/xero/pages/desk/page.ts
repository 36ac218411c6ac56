import {layout} from '../layout.ts'
import {markup, type Markup, type Piece} from '../markup.ts'
import type {DeskView} from '../views.ts'

const panel = (id: string, title: string, body: Piece, beside?: Piece): Markup =>
  markup`<section class="card stack" aria-labelledby="${id}-title"><div class="row spread"><h2 id="${id}-title">${title}</h2>${beside}</div>${body}</section>`

const advances = [
  ['30 minutes', 30 * 60_000],
  ['1 day', 86_400_000],
  ['7 days', 7 * 86_400_000],
  ['30 days', 30 * 86_400_000],
  ['60 days', 60 * 86_400_000],
] as const

const clock = markup`<p><time id="now" class="figure">–</time> <span id="clock-state" class="chip"></span></p>
<div class="row" role="group" aria-label="Move the clock on">${advances.map(
  ([words, milliseconds]) => markup`<button type="button" data-advance="${milliseconds}">+ ${words}</button>`,
)}<button type="button" id="hold"></button></div>
<p class="quiet small">Tokens, limits, due dates and webhooks all follow this clock.</p>`

const situation = markup`<form id="situation-form" class="stack"><label class="field">Situation
<select id="situation"></select></label>
<p id="situation-sentence"></p><p class="quiet"><strong>Look at:</strong> <span id="situation-look"></span></p>
<div class="row"><button class="primary" value="keep">Bring it about</button><button value="anew">Start anew in it</button></div>
<p class="quiet small">Starting anew takes all connections and changes away first.</p></form>
<p id="no-situations" class="quiet" hidden>This simulator was started without a deck of situations.</p>`

const kinds = [
  ['status:503', 'Down: 503'],
  ['status:500', 'Error of the server: 500'],
  ['status:400', 'Refused: 400'],
  ['status:401', 'Token refused: 401'],
  ['status:403', 'Not allowed: 403'],
  ['status:404', 'Not found: 404'],
  ['limit:minute', 'Limit of the minute: 429'],
  ['limit:day', 'Limit of the day: 429'],
  ['limit:concurrent', 'Too many at once: 429'],
  ['latency', 'Slow by so many milliseconds'],
  ['drip', 'Answer trickles in'],
  ['unreachable', 'Connection breaks before the work'],
  ['lost-answer', 'Connection breaks after the work'],
  ['late', 'Work is done so many milliseconds later'],
  ['html', 'Web page in place of an answer'],
  ['cut', 'Answer cut short'],
  ['revoked', 'Access revoked'],
  ['organisation-gone', 'Organisation gone'],
] as const

const trouble = markup`<form id="fault-form" class="columns tight">
<label class="field">What goes wrong<select name="kind">${kinds.map(([value, words]) => markup`<option value="${value}">${words}</option>`)}</select></label>
<label class="field">Where<select name="path"><option value="/api.xro/">Accounting API</option><option value="/connect/token">Tokens</option>
<option value="/connections">Connections</option><option value="/api.xro/2.0/Invoices">Invoices</option><option value="/api.xro/2.0/Contacts">Contacts</option>
<option value="/api.xro/2.0/Items">Items</option><option value="/">Everywhere</option></select></label>
<label class="field">Method<select name="method"><option value="">Any</option><option>GET</option><option>PUT</option><option>POST</option><option>DELETE</option></select></label>
<label class="field">How often<input name="count" inputmode="numeric" pattern="[0-9]*" placeholder="Until disarmed"></label>
<label class="field">Milliseconds<input name="milliseconds" inputmode="numeric" pattern="[0-9]*" value="2000"></label>
<div class="field foot"><button class="primary">Arm</button></div></form>
<ul id="faults" class="plain near"></ul>`

const records = markup`<form id="record-form" class="row" role="search">
<label class="field">Show<select id="collection"><option value="invoices">Invoices and bills</option><option value="contacts">Contacts</option><option value="items">Items</option></select></label>
<label class="field">Status<select id="status"><option value="">Any</option><option>DRAFT</option><option>SUBMITTED</option><option>AUTHORISED</option><option>PAID</option><option>VOIDED</option><option>DELETED</option></select></label>
<label class="field grow">Search<input id="search" type="search" placeholder="Name, number, reference, code"></label></form>
<p id="found" class="quiet small" role="status"></p>
<div class="scroll short" tabindex="0" role="region" aria-label="List of records"><table><thead id="record-head"></thead><tbody id="records"></tbody></table></div>`

const requests = markup`<div class="scroll short" tabindex="0" role="region" aria-label="List of requests"><ol id="requests" class="plain"></ol></div>`

const state = markup`<div class="row"><button type="button" class="danger" id="reset">Start anew</button>
<button type="button" id="export">Export state</button>
<label class="button" for="import">Import state</label><input type="file" id="import" accept="application/json,.json" class="visually-hidden">
</div><p class="quiet small">The file holds everything: attach it to a bug report.</p>`

/** The testing desk: a frame that its script fills from the control addresses. */
export const deskPage = ({base}: DeskView): string =>
  layout({
    title: 'Testing desk',
    base,
    head: markup`<script src="${base}/_sim/desk.js" defer></script>`,
    body: markup`<main id="main" class="desk" data-base="${base}">
<div class="row spread"><h1>Testing desk</h1><label class="row">Organisation <select id="organisation"></select> <a id="site" href="${base}/_sim">Open its pages</a></label></div>
<noscript><p class="notice refused">The desk needs a script; all the other pages do without.</p></noscript>
<p id="said" role="status" class="notice done" hidden></p><p id="refused" role="alert" class="notice refused" hidden></p>
<div class="desk-columns"><div class="stack">
${panel('situation', 'Situation', situation)}${panel('clock', 'Clock', clock)}${panel(
      'trouble',
      'Trouble',
      trouble,
      markup`<button type="button" id="disarm" class="small">Disarm all</button>`,
    )}${panel('connections', 'Connections', markup`<ul id="connections" class="plain stack"></ul>`)}${panel('state', 'State', state)}
</div><div class="stack">
${panel('records', 'Records', records)}${panel(
      'requests',
      'Requests',
      requests,
      markup`<span class="row"><label class="row small"><input type="checkbox" id="follow" checked> Follow</label>
<button type="button" id="clear" class="small">Clear</button></span>`,
    )}
</div></div></main>`,
  })
