import {html, nothing} from 'lit'
import type {Candidate, Candidates} from '../../src/contract/card.ts'
import {icon} from '../parts/icons.ts'
import {parts} from '../parts/parts.words.ts'
import type {LinkDialog} from './link-dialog.ts'
import {linkDialog} from './link-dialog.words.ts'

/** What is typed takes the place of what was looked for. */
const select = (event: Event) => (event.target as HTMLInputElement).select()

/** The field with what was found for it, or why nothing could be. */
export function renderSearch(host: LinkDialog, alert: unknown) {
  const words = host.words('link-dialog', linkDialog)
  const said = host.words('parts', parts)
  const {found, kind, provider} = host
  const count = found?.candidates.length ?? 0
  const isRenewing = host.isSearching && found !== undefined
  return html`${found && alert} ${host.taken && html`<p role="alert">${words.taken(host.taken, provider)}</p>`}
    <div class="field search">
      <label for="query">${words.find[kind](provider)}</label>
      <input
        id="query"
        class="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        autofocus
        maxlength="100"
        placeholder=${words.by[kind]}
        .value=${host.query}
        @focus=${select}
        @input=${host.type}
        @keydown=${host.move}
      />
      ${icon(isRenewing ? 'refresh' : 'search', isRenewing)}
    </div>
    ${found ? renderFound(host, found) : host.failure ? alert : renderSkeleton()}
    <span class="hidden" role="status">${host.isSearching ? said.searching : found && said.found(count, host.format.count(count))}</span>
    <button class="button plain new" type="button" @click=${host.openForm}>${icon('plus')}${words.createNew[kind](provider)}</button>`
}

const renderSkeleton = () =>
  html`<div class="results" aria-busy="true">${[1, 2, 3].map(() => html`<span class="skeleton row"></span>`)}</div>`

/** Pressing one links it; archived ones say why they cannot be. */
function renderFound(host: LinkDialog, {candidates, more}: Candidates) {
  const words = host.words('link-dialog', linkDialog)
  const query = host.query.trim()
  if (candidates.length === 0) {
    return html`<p class="quiet none">${query ? words.nothing(query, host.provider) : words.nothingAtAll(host.provider)}</p>`
  }
  return html`<ul class="results" aria-label=${words.results}>
      ${candidates.map((one) => html`<li>${host.doubtful === one ? renderDoubt(host, one) : renderCandidate(host, one)}</li>`)}
    </ul>
    ${more ? html`<p class="small quiet">${words.more}</p>` : nothing}`
}

function renderCandidate(host: LinkDialog, candidate: Candidate) {
  const words = host.words('link-dialog', linkDialog)
  const {name, detail, archived, linkedTo, id} = candidate
  return html`<button
    class="result"
    part="result"
    type="button"
    aria-disabled=${archived || host.sending ? true : nothing}
    @keydown=${host.move}
    @click=${archived || host.sending ? nothing : () => host.choose(candidate)}
  >
    <span class="name">${name}</span>
    ${archived ? html`<span class="chip">${words.archived}</span>` : nothing}
    ${linkedTo && html`<span class="chip info">${icon('link')}${words.linkedTo(linkedTo)}</span>`}
    ${host.sending === id ? icon('refresh', true) : nothing}
    ${archived ? html`<span class="detail small">${words.archivedWhy(host.provider)}</span>` : nothing}
    ${detail && html`<span class="detail small quiet">${detail}</span>`}
  </button>`
}

function renderDoubt(host: LinkDialog, candidate: Candidate) {
  const words = host.words('link-dialog', linkDialog)
  return html`<div class="alert warning" role="alert">
    ${icon('alert')}
    <div>
      <p>${words.alsoLinked(candidate.name, candidate.linkedTo ?? '')}</p>
      <div class="actions">
        <button class="button compact" type="button" data-back @click=${() => (host.doubtful = undefined)}>
          ${words.notThisOne}
        </button>
        <button class="button compact" type="button" @click=${() => host.link(candidate.id)}>${words.linkAsWell}</button>
      </div>
    </div>
  </div>`
}
