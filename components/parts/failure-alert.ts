import {html, nothing, type TemplateResult} from 'lit'
import {failures, KitError, type FailureCode} from '../../src/contract/failure.ts'
import {alerts} from '../base/alert.styles.ts'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from './adopt.ts'
import {codeOf, type FailureOptions} from './failure.ts'
import {failure, type FailureWords} from './failure.words.ts'
import {icon} from './icons.ts'

/** Not what the person did or may do: something is out of order, or the accounting system has refused it. */
const broken: ReadonlySet<FailureCode> = new Set([
  'bad-reply',
  'host-unavailable',
  'internal',
  'provider-refused',
  'provider-unavailable',
  'provider-unreachable',
  'unavailable',
])

/** An alert in place: what happened, what it means, what to do now; the reference small and copyable. */
export function failureAlert(host: KitElement, error: unknown, options: FailureOptions): TemplateResult {
  adopt(host, alerts)
  const {accounting = 'Xero', dismiss} = options
  const words = host.words('failure', failure)
  const code = codeOf(error)
  const {what, next} = code === 'offline' && navigator.onLine ? words.unanswered : words.codes[code](accounting)
  const {complaints = [], reference} = error instanceof KitError ? error : {}
  const retry = failures[code] ? options.retry : undefined
  return html`<div class="alert ${broken.has(code) ? 'danger' : 'warning'}" part="failure" role="alert">
    ${icon('failed')}
    <div>
      <p class="what">${what}</p>
      ${complaints.length ? html`<ul>${complaints.map(({message}) => html`<li>${message}</li>`)}</ul>` : nothing}
      <p>${next}</p>
      ${reference && renderReference(words, reference)}
      ${retry && html`<div class="actions"><button class="button compact" type="button" @click=${retry}>${words.retry}</button></div>`}
    </div>
    ${
      dismiss &&
      html`<button class="button plain icon compact" type="button" aria-label=${words.dismiss} @click=${dismiss}>
        ${icon('close')}
      </button>`
    }
  </div>`
}

const renderReference = (words: FailureWords, reference: string) =>
  html`<p class="small quiet reference">
    ${words.reference} <code>${reference}</code>
    <button
      class="button plain icon compact"
      type="button"
      aria-label=${words.copy}
      @click=${async ({currentTarget}: Event) => {
        await navigator.clipboard.writeText(reference)
        ;(currentTarget as Element).nextElementSibling!.textContent = words.copied
      }}
    >
      ${icon('copy')}</button
    ><span role="status"></span>
  </p>`
