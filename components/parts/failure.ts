import {html, nothing, type TemplateResult} from 'lit'
import {KitError, type FailureCode} from '../../src/contract/failure.ts'
import type {Permission} from '../../src/contract/session.ts'
import type {KitElement} from '../base/kit-element.ts'
import {icon} from './icons.ts'
import {late} from './late.ts'
import {refusal} from './refusal.words.ts'

export interface FailureOptions {
  /** The accounting system's name. */
  accounting?: string | undefined
  /** Offered where trying again can help. */
  retry?: (() => void) | undefined
  /** Closes it. */
  dismiss?: (() => void) | undefined
}

/** What went wrong, as a code; what nobody foresaw is `internal`. */
export const codeOf = (error: unknown): FailureCode => (error instanceof KitError ? error.code : 'internal')

// The words for every failure weigh more than an element at rest; most pages never need one.
export const failureAlerts = late(() => import('./failure-alert.ts'))
let broken = false
let foreseen = false

/** Brings them in good time, once a page is at rest: when they are needed, the network may be what failed. */
export function foreseeFailure(): void {
  if (foreseen) return
  foreseen = true
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout
  whenIdle(failureAlerts.prepare)
}

/** An alert in place: what happened, what it means, what to do now; the reference small and copyable. Nothing where nothing failed. */
export function failureAlert(host: KitElement, error: unknown, options: FailureOptions = {}): TemplateResult | typeof nothing {
  if (error === undefined) return nothing
  if (failureAlerts.now) return failureAlerts.now.failureAlert(host, error, options)
  if (broken) return renderUnexplained(host, options)
  failureAlerts
    .want()
    .catch(() => (broken = true))
    .finally(() => host.requestUpdate())
  return nothing
}

function renderUnexplained(host: KitElement, {retry}: FailureOptions) {
  const words = host.words('refusal', refusal)
  const again = () => {
    broken = false
    retry?.()
    host.requestUpdate()
  }
  return html`<div class="alert warning" part="failure" role="alert">
    ${icon('failed')}
    <p>${words.unexplained}</p>
    <button class="button compact" type="button" @click=${again}>${words.retry}</button>
  </div>`
}

/** Why something is not allowed and who can help: “Only System Administrators can connect. Ask Ana Lima or Tom Reed.” */
export function whyNot(host: KitElement, permission: Permission, onlyAdministrators?: string): string | undefined {
  if (permission.allowed) return undefined
  const words = host.words('refusal', refusal)
  const why = {
    'role-required': onlyAdministrators ?? words.onlyAdministrators,
    'plan-required': words.planRequired,
    'view-only': words.viewOnly,
  }[permission.because]
  return permission.ask.length ? `${why} ${words.ask(host.format.anyOf(permission.ask))}` : why
}
