import {markup} from '../markup.ts'

const advances = [
  ['30 minutes', 30 * 60_000],
  ['1 day', 86_400_000],
  ['7 days', 7 * 86_400_000],
  ['30 days', 30 * 86_400_000],
  ['60 days', 60 * 86_400_000],
] as const

export const clock = markup`<p><time id="now" class="figure">–</time> <span id="clock-state" class="chip"></span></p>
<div class="row" role="group" aria-label="Move the clock on">${advances.map(
  ([words, milliseconds]) => markup`<button type="button" data-advance="${milliseconds}">+ ${words}</button>`,
)}<button type="button" id="hold"></button></div>
<form id="clock-form" class="row end" novalidate><label class="field grow">Set it to, in UTC<input type="datetime-local" name="freeze" min="2000-01-01T00:00" max="2099-12-31T23:59"></label><button>Set</button></form>
<p class="quiet small">Tokens, limits, due dates and webhooks all follow this clock.</p>`

export const situation = markup`<p id="situation-now" class="row spread" hidden><span><span class="chip info">Now</span> <span id="situation-current"></span></span> <button type="button" id="situation-back" class="small">Take it back</button></p>
<form id="situation-form" class="stack"><label class="field">Situation
<select id="situation"></select></label>
<p id="situation-sentence"></p><p class="quiet"><strong>Look at:</strong> <span id="situation-look"></span></p>
<div class="row"><button class="primary" value="keep">Bring it about</button><button value="anew">Start anew in it</button></div>
<p class="quiet small">Starting anew takes all connections and changes away first.</p></form>
<p id="no-situations" class="quiet" hidden>This simulator was started without a deck of situations.</p>`

export const connections = markup`<ul id="connections" class="plain stack"></ul>`

export const webhooks = markup`<ul id="webhooks" class="plain stack"></ul>
<details><summary>Add a webhook</summary><form id="webhook-form" class="stack inside" novalidate>
<label class="field">App<select name="clientId"></select></label>
<label class="field">Address that is told<input name="url" inputmode="url" placeholder="http://localhost:3000/webhooks"></label>
<label class="field">Signing key<input name="key" autocomplete="off"></label>
<div class="row"><button class="primary">Add and ask its intent</button></div>
<p class="quiet small">Xero asks the address four times whether it means to receive: right signatures want 200, wrong ones 401.</p></form></details>`

export const books = markup`<form id="books-form" class="row end" novalidate><label class="field grow">Locked up to and with<input type="date" name="lockDate"></label><button>Set</button><button type="button" id="unlock">Unlock</button></form>
<p class="row spread"><span id="books-state"></span><button type="button" id="gone" class="small"></button></p>
<p id="members" class="quiet small"></p>`

export const state = markup`<div class="row"><button type="button" class="danger" id="reset">Start anew</button>
<button type="button" id="export">Export state</button>
<label class="button" for="import">Import state</label><input type="file" id="import" accept="application/json,.json" class="visually-hidden">
<button type="button" id="undo" hidden></button>
</div><p class="quiet small">The file holds everything, what is armed and the last 1,000 requests too: attach it to a bug report.</p>`

const statuses = ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'PAID', 'VOIDED', 'DELETED']

export const records = markup`<form id="record-form" class="row" role="search">
<label class="field">Show<select id="collection"><option value="invoices">Invoices and bills</option><option value="credit-notes">Credit notes</option><option value="contacts">Contacts</option><option value="items">Items</option></select></label>
<label class="field">Status<select id="status" data-words="${statuses.join(' ')}"></select></label>
<label class="field grow">Search<input id="search" type="search" placeholder="Name, number, reference, code"></label></form>
<div class="row spread"><p id="found" class="quiet small" role="status"></p><nav id="pages" class="row" aria-label="Pages of records" hidden></nav></div>
<div class="scroll short" tabindex="0" role="region" aria-label="List of records"><table role="table"><thead id="record-head" role="rowgroup"></thead><tbody id="records" role="rowgroup"></tbody></table></div>`

export const requests = markup`<form id="request-form" class="row" role="search" aria-label="Requests"><label class="field grow">Path or operation<input id="request-path" type="search" placeholder="/Invoices, createContacts"></label>
<label class="field">Answer<select id="request-status"><option value="">Any</option><option value="2xx">2xx</option><option value="3xx">3xx</option><option value="4xx">4xx</option><option value="5xx">5xx</option><option value="429">429</option><option value="0">None</option></select></label>
<label class="field">Sent with<select id="request-method"><option value="">Any</option><option>GET</option><option>POST</option><option>PUT</option><option>DELETE</option></select></label></form>
<p id="no-requests" class="quiet">Nothing was asked yet. Requests appear here as they arrive.</p>
<div class="scroll short" tabindex="0" role="region" aria-label="List of requests"><ol id="requests" class="plain"></ol></div>`
