/** All that can go wrong, as one closed list, and whether trying again can help. Words for people live in the components, statuses in `statuses.ts`. */
export const failures = {
  'invalid-request': false,
  unauthenticated: false,
  'forged-request': false,
  'role-required': false,
  'plan-required': false,
  'view-only': false,
  'not-found': false,
  'too-large': false,

  'connect-cancelled': true,
  'connect-refused': true,
  'connect-read-only': true,
  'connect-no-organisation': true,
  'connect-organisation-taken': false,
  'connect-state': true,
  'connect-replayed': true,
  'connect-code-used': true,
  'connect-expired': true,

  'not-connected': false,
  'needs-reconnect': false,
  'organisation-changed': false,
  'already-linked': false,
  'name-taken': false,
  'not-linked': false,
  'line-covered': false,
  'push-conflict': false,
  'provider-refused': false,
  'provider-forbidden': false,
  'provider-missing': false,

  'rate-limited': true,
  'day-limit': true,
  'bad-reply': true,
  'provider-unavailable': true,
  'provider-unreachable': true,
  'host-unavailable': true,
  unavailable: true,
  offline: true,
  internal: true,
} as const

export type FailureCode = keyof typeof failures

/** What is wrong with one place of what was sent: `path` as in `lines.2.quantity`, or empty for the whole. */
export interface Complaint {
  path: string
  message: string
}

export interface FailureDetail {
  cause?: unknown
  /** Whole seconds until trying again makes sense. */
  retryAfter?: number
  complaints?: readonly Complaint[]
}

/** The only error class of the kit. Switch on its code, never on its text: `message` is for the log. */
export class KitError extends Error {
  readonly code: FailureCode
  readonly retryAfter: number | undefined
  readonly complaints: readonly Complaint[]
  /** Found in the server's log beside what happened; shown small and copyable. */
  reference: string | undefined

  constructor(code: FailureCode, message: string, detail: FailureDetail = {}) {
    super(message, detail.cause === undefined ? {} : {cause: detail.cause})
    this.name = 'KitError'
    this.code = code
    this.retryAfter = detail.retryAfter
    this.complaints = detail.complaints ?? []
  }

  get retryable(): boolean {
    return failures[this.code]
  }
}

export const isFailureCode = (value: unknown): value is FailureCode => typeof value === 'string' && Object.hasOwn(failures, value)

/** The body of every answer that is not a success. */
export interface FailureBody {
  failure: {
    code: FailureCode
    message: string
    reference: string
    retryAfter?: number | undefined
    complaints?: readonly Complaint[] | undefined
  }
}
