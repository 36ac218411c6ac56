import {html, nothing, type TemplateResult} from 'lit'
import {failures, KitError, type FailureCode} from '../../src/contract/failure.ts'
import {alerts} from '../base/alert.styles.ts'
import type {KitElement} from '../base/kit-element.ts'
import {adopt} from './adopt.ts'
import {codeOf, type FailureOptions} from './failure.ts'
import {failure, type FailureText, type FailureWords} from './failure.words.ts'
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

/** What happened, and what to do now. */
function failureText({codes, unanswered}: FailureWords, code: FailureCode, accounting = 'Xero'): FailureText {
  return code === 'offline' && navigator.onLine ? unanswered : codes[code](accounting)
}

/** An alert in place: what happened, what it means, what to do now; the reference small and copyable. */
export function failureAlert(host: KitElement, error: unknown, options: FailureOptions = {}): TemplateResult {
  adopt(host, alerts)
  const words = host.words('failure', failure)
  const code = codeOf(error)
  const {what, next} = failureText(words, code, options.accounting)
  const known = error instanceof KitError ? error : undefined
  const retry = failures[code] ? options.retry : undefined
  return html`<div class="alert ${broken.has(code) ? 'danger' : 'warning'}" part="failure" role="alert">
    ${icon('failed')}
    <div>
      <p class="what">${what}</p>
      ${known?.complaints.length ? html`<ul>${known.complaints.map(({message}) => html`<li>${message}</li>`)}</ul>` : nothing}
      <p>${next}</p>
      ${known?.reference ? renderReference(words, known.reference) : nothing}
      ${
        retry || options.actions
          ? html`<div class="actions">
            ${retry ? html`<button class="button compact" type="button" @click=${retry}>${words.retry}</button>` : nothing}
            ${options.actions ?? nothing}
          </div>`
          : nothing
      }
    </div>
    ${
      options.dismiss
        ? html`<button class="button plain icon compact" type="button" aria-label=${options.dismiss.label} @click=${options.dismiss.press}>
          ${icon('close')}
        </button>`
        : nothing
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
      @click=${(event: Event) => void copy(reference, words.copied, event.currentTarget as Element)}
    >
      ${icon('copy')}</button
    ><span role="status"></span>
  </p>`

async function copy(text: string, said: string, button: Element) {
  await navigator.clipboard.writeText(text)
  button.nextElementSibling!.textContent = said
}
