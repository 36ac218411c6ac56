import {html, nothing} from 'lit'
import type {Push} from '../../src/contract/document.ts'
import type {Format} from '../base/format.ts'
import {icon} from '../parts/icons.ts'
import type {LinkDialogWords} from './link-dialog.words.ts'
import {fieldsOf, longest, wrongs, type Field, type TargetForm} from './target-form.ts'

export interface FormView {
  words: LinkDialogWords
  format: Format
  provider: string
  form: TargetForm
  push: Push | undefined
  disabled: boolean
  input: (field: Field, value: string) => void
  submit: (event: Event) => void
}

/** The form for a new contact or item, filled from the record. */
export function renderForm({words, format, provider, form, push, disabled, input, submit}: FormView) {
  const wrong = form.sent ? wrongs(form) : {}
  const said = (field: Field) =>
    wrong[field] === 'too-long'
      ? words.tooLong(format.count(longest[form.kind][field]))
      : field === 'code'
        ? words.codeMissing
        : words.nameMissing
  return html`<form id="new-target" novalidate @submit=${submit}>
    ${push ? renderPush(push, words, provider) : nothing}
    ${fieldsOf(form).map(
      (field) => html`<div class="field">
        <label for="new-${field}"
          >${words[field]}${field === 'email' ? html` <span class="small quiet">(${words.optional})</span>` : nothing}</label
        >
        <input
          id="new-${field}"
          class="input"
          name=${field}
          type=${field === 'email' ? 'email' : 'text'}
          autocomplete="off"
          ?autofocus=${field === 'name'}
          ?disabled=${disabled}
          aria-invalid=${wrong[field] ? 'true' : nothing}
          aria-describedby=${wrong[field] ? `wrong-${field}` : nothing}
          .value=${form.values[field]}
          @input=${(event: Event) => input(field, (event.target as HTMLInputElement).value)}
        />
        ${wrong[field] ? html`<p id="wrong-${field}" class="wrong">${said(field)}</p>` : nothing}
      </div>`,
    )}
  </form>`
}

function renderPush({state, complaints}: Push, words: LinkDialogWords, provider: string) {
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
