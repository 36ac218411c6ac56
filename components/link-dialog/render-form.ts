import {html, nothing} from 'lit'
import type {Push} from '../../src/contract/document.ts'
import {icon} from '../parts/icons.ts'
import type {LinkDialog} from './link-dialog.ts'
import {linkDialog} from './link-dialog.words.ts'
import {longest, type Field, type TargetForm} from './target-form.ts'

/** The form for a new contact or item, filled from the record. */
export const renderForm = (host: LinkDialog, form: TargetForm) =>
  html`<form id="new-target" novalidate @submit=${host.submit}>
    ${host.push && renderPush(host, host.push)}
    ${Object.entries(longest[host.kind]).map(([field, most]) => renderField(host, form, field as Field, most))}
  </form>`

function renderField(host: LinkDialog, form: TargetForm, field: Field, most: number) {
  const words = host.words('link-dialog', linkDialog)
  const {length} = form[field].trim()
  const isMissing = length === 0 && field !== 'email'
  const wrong = form.isSent && (isMissing || length > most)
  return html`<div class="field">
    <label for="new-${field}"
      >${words[field]}${field === 'email' ? html` <span class="small quiet">(${words.optional})</span>` : nothing}</label
    >
    <input
      id="new-${field}"
      class="input"
      name=${field}
      type=${field === 'email' ? 'email' : 'text'}
      autocomplete="off"
      ?disabled=${host.sending}
      aria-invalid=${wrong || nothing}
      aria-describedby=${wrong ? `wrong-${field}` : nothing}
      .value=${form[field]}
      @input=${host.enter}
    />
    ${
      wrong
        ? html`<p id="wrong-${field}" class="wrong">
            ${isMissing ? words.missing[field] : words.tooLong(host.format.count(most))}
          </p>`
        : nothing
    }
  </div>`
}

/** What became of it, as far as it is known. */
function renderPush(host: LinkDialog, {state, complaints}: Push) {
  const words = host.words('link-dialog', linkDialog)
  const {provider} = host
  if (state === 'rejected') {
    return html`<div class="alert danger" role="alert">
      ${icon('failed')}
      <div>
        <p class="what">${words.refused(provider)}</p>
        <ul>
          ${complaints.map(({message}) => html`<li>${message}</li>`)}
        </ul>
      </div>
    </div>`
  }
  if (state === 'needs-human') {
    return html`<div class="alert warning" role="alert">${icon('alert')}<p>${words.needsHuman(provider)}</p></div>`
  }
  return html`<div class="alert info" role="status">
    ${icon('refresh', true)}
    <div><p class="what">${words.checking(provider)}</p><p>${words.checkingWhy(provider)}</p></div>
  </div>`
}
