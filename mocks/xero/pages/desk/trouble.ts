import {markup} from '../markup.ts'

const kinds = [
  ['status:503', 'Down: 503'],
  ['status:500', 'Error of the server: 500'],
  ['status:501', 'Not offered: 501'],
  ['status:400', 'Refused by a rule: 400'],
  ['status:400:query', 'Question not understood: 400'],
  ['status:400:body', 'Body not understood: 400'],
  ['status:401', 'Token refused: 401'],
  ['status:403', 'Not allowed: 403'],
  ['status:404', 'Not found: 404'],
  ['status:412', 'Changed meanwhile: 412'],
  ['limit:minute', 'Limit of the minute: 429'],
  ['limit:day', 'Limit of the day: 429'],
  ['limit:appminute', 'Limit of the app’s minute: 429'],
  ['limit:concurrent', 'Too many at once: 429'],
  ['latency', 'Slow by so many milliseconds'],
  ['drip', 'Answer trickles in'],
  ['unreachable', 'Connection breaks before the work'],
  ['lost-answer', 'Connection breaks after the work'],
  ['late', 'Work is done so many milliseconds later'],
  ['html', 'Web page in place of an answer'],
  ['cut', 'Answer cut short'],
  ['content-type', 'Wrong content type'],
  ['revoked', 'Access revoked'],
  ['organisation-gone', 'Organisation gone'],
] as const

const places = [
  ['/api.xro/', 'Accounting API'],
  ['/connect/token', 'Tokens'],
  ['/connections', 'Connections'],
  ['/api.xro/2.0/Invoices', 'Invoices'],
  ['/api.xro/2.0/Contacts', 'Contacts'],
  ['/api.xro/2.0/Items', 'Items'],
  ['/', 'Everywhere'],
  ['own', 'A path of your own'],
] as const

/** A field that only some kinds of trouble have. */
const only = (kindsWithIt: string, label: string, input: ReturnType<typeof markup>) =>
  markup`<label class="field" data-kinds="${kindsWithIt}">${label}${input}</label>`

/** Every kind of trouble, where it strikes, how often, and when. The script shows what the kind needs. */
export const trouble = markup`<form id="fault-form" class="columns tight" novalidate>
<label class="field whole">What goes wrong<select name="kind">${kinds.map(([value, words]) => markup`<option value="${value}">${words}</option>`)}</select></label>
${only('latency late drip', 'Milliseconds', markup`<input name="milliseconds" inputmode="numeric" value="2000">`)}
${only('drip', 'Characters at a time', markup`<input name="size" inputmode="numeric" placeholder="64">`)}
${only('limit', 'Seconds to wait', markup`<input name="retryAfter" inputmode="numeric" placeholder="26">`)}
${only('cut', 'After so many characters', markup`<input name="at" inputmode="numeric" placeholder="Half of it">`)}
${only('content-type', 'Type it says', markup`<input name="value" value="text/plain">`)}
${only('status', 'Message', markup`<input name="message" maxlength="1000" placeholder="Xero’s own">`)}
<label class="field">Where<select name="place">${places.map(([value, words]) => markup`<option value="${value}">${words}</option>`)}</select></label>
<label class="field" data-place="own">Path<input name="path" placeholder="/api.xro/2.0/*/History"></label>
<label class="field">How often<input name="count" inputmode="numeric" placeholder="Until disarmed"></label>
<details class="whole"><summary>Narrow it, and when</summary><div class="columns tight inside">
<label class="field whole">Operation<input name="operation" list="operations" placeholder="Any" autocomplete="off"></label><datalist id="operations"></datalist>
<label class="field">Method<select name="method"><option value="">Any</option><option>GET</option><option>PUT</option><option>POST</option><option>DELETE</option></select></label>
<label class="field">Chance in percent<input name="probability" inputmode="decimal" placeholder="100"></label>
<label class="field">Let pass first<input name="skip" inputmode="numeric" placeholder="0"></label>
<label class="field">In<select name="tenantId"></select></label>
<label class="field whole">From, in UTC<input name="from" type="datetime-local"></label>
<label class="field whole">Until, in UTC<input name="until" type="datetime-local"></label></div></details>
<div class="whole"><button class="primary">Arm</button></div></form>
<ul id="faults" class="plain near"></ul>`
