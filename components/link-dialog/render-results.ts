import {html, nothing} from 'lit'
import type {Candidate} from '../../src/contract/card.ts'
import {icon} from '../parts/icons.ts'
import type {LinkDialogWords} from './link-dialog.words.ts'
import type {TargetSearch} from './target-search.ts'

export interface ResultsView {
  words: LinkDialogWords
  provider: string
  search: TargetSearch
  /** The one being linked. */
  linking: string | undefined
  /** One that is linked elsewhere, and was chosen. */
  doubtful: Candidate | undefined
  choose: (candidate: Candidate, sure: boolean) => void
  back: () => void
}

/** What was found; pressing one links it, archived ones say why they cannot be. */
export function renderResults(view: ResultsView) {
  const {words, provider, search} = view
  const {found} = search
  if (!found) {
    return html`<div class="results" aria-busy="true">${[1, 2, 3].map(() => html`<span class="skeleton row"></span>`)}</div>`
  }
  if (found.candidates.length === 0) {
    return html`<p class="quiet none">${search.query.trim() ? words.nothing(search.query.trim(), provider) : words.nothingAtAll(provider)}</p>`
  }
  return html`<ul class="results" aria-label=${words.results} @keydown=${onKey}>
      ${found.candidates.map((candidate) => html`<li>${view.doubtful?.id === candidate.id ? renderDoubt(candidate, view) : renderCandidate(candidate, view)}</li>`)}
    </ul>
    ${found.more ? html`<p class="small quiet">${words.more}</p>` : nothing}`
}

function renderCandidate(candidate: Candidate, {words, provider, linking, choose}: ResultsView) {
  const {name, detail, archived, linkedTo, id} = candidate
  return html`<button
    class="result"
    part="result"
    type="button"
    aria-disabled=${archived || linking !== undefined ? 'true' : nothing}
    @click=${archived ? nothing : () => choose(candidate, false)}
  >
    <span class="name">${name}</span>
    ${archived ? html`<span class="chip">${words.archived}</span>` : nothing}
    ${linkedTo === null ? nothing : html`<span class="chip info">${icon('link')}${words.linkedTo(linkedTo)}</span>`}
    ${linking === id ? icon('refresh', true) : nothing}
    ${archived ? html`<span class="detail small">${words.archivedWhy(provider)}</span>` : nothing}
    ${detail === null ? nothing : html`<span class="detail small quiet">${detail}</span>`}
  </button>`
}

const renderDoubt = (candidate: Candidate, {words, choose, back}: ResultsView) =>
  html`<div class="alert warning" role="alert">
    ${icon('alert')}
    <div>
      <p>${words.alsoLinked(candidate.name, candidate.linkedTo ?? '')}</p>
      <div class="actions">
        <button class="button compact" type="button" data-back @click=${back}>${words.notThisOne}</button>
        <button class="button compact" type="button" @click=${() => choose(candidate, true)}>${words.linkAsWell}</button>
      </div>
    </div>
  </div>`

/** Arrow keys go through the results; up from the first is back in the field. */
function onKey(event: KeyboardEvent) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const list = event.currentTarget as HTMLElement
  const buttons = [...list.querySelectorAll<HTMLElement>('.result')]
  const at = buttons.indexOf(event.target as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  const to = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (to) to.focus()
  else if (event.key === 'ArrowUp') list.parentElement?.querySelector<HTMLElement>('input')?.focus()
}
