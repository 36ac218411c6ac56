import {html, nothing, type TemplateResult} from 'lit'
import {failures, KitError, type FailureCode} from '../../src/contract/failure.ts'
import type {Permission} from '../../src/contract/session.ts'
import type {KitElement} from '../base/kit-element.ts'
import {failure, type FailureText} from './failure.words.ts'
import {icon} from './icons.ts'

export interface FailureOptions {
  /** The accounting system's name. */
  accounting?: string | undefined
  /** Offered where trying again can help. */
  retry?: (() => void) | undefined
  /** More buttons. */
  actions?: unknown
  /** Closes it. */
  dismiss?: {label: string; press: () => void} | undefined
}

/** What went wrong, as a code; what nobody foresaw is `internal`. */
export const codeOf = (error: unknown): FailureCode => (error instanceof KitError ? error.code : 'internal')

/** What happened, and what to do now. */
export const failureText = (host: KitElement, code: FailureCode, accounting = 'Xero'): FailureText =>
  host.words('failure', failure).codes[code](accounting)

/** One line for where there is no room for more. */
export function failureLine(host: KitElement, error: unknown, accounting?: string): string {
  const {what, next} = failureText(host, codeOf(error), accounting)
  return `${what}. ${next}`
}

/** An alert in place: what happened, what it means, what to do now; the reference small and copyable. */
export function failureAlert(host: KitElement, error: unknown, options: FailureOptions = {}): TemplateResult {
  const words = host.words('failure', failure)
  const code = codeOf(error)
  const {what, next} = failureText(host, code, options.accounting)
  const known = error instanceof KitError ? error : undefined
  const retry = failures[code].retryable ? options.retry : undefined
  return html`<div class="alert ${code !== 'offline' && (failures[code].status >= 500 || code === 'provider-refused') ? 'danger' : 'warning'}" part="failure" role="alert">
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

const renderReference = (words: typeof failure, reference: string) =>
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

/** Why something is not allowed and who can help: “Only System Administrators can connect. Ask Ana Lima or Tom Reed.” */
export function whyNot(host: KitElement, permission: Permission, onlyAdministrators?: string): string | undefined {
  if (permission.allowed) return undefined
  const words = host.words('failure', failure)
  const why = {
    'role-required': onlyAdministrators ?? words.onlyAdministrators,
    'plan-required': words.planRequired,
    'view-only': words.viewOnly,
  }[permission.because]
  return permission.ask.length ? `${why} ${words.ask(host.format.anyOf(permission.ask))}` : why
}
