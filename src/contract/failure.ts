/** All that can go wrong, as one closed table. The code decides status and whether trying again can help; words for people live in the components. */
export const failures = {
  'invalid-request': {status: 400, retryable: false},
  unauthenticated: {status: 401, retryable: false},
  'forged-request': {status: 403, retryable: false},
  'role-required': {status: 403, retryable: false},
  'plan-required': {status: 403, retryable: false},
  'view-only': {status: 403, retryable: false},
  'not-found': {status: 404, retryable: false},
  'too-large': {status: 413, retryable: false},

  'connect-cancelled': {status: 409, retryable: true},
  'connect-refused': {status: 409, retryable: true},
  'connect-read-only': {status: 409, retryable: true},
  'connect-no-organisation': {status: 409, retryable: true},
  'connect-organisation-taken': {status: 409, retryable: false},
  'connect-state': {status: 409, retryable: true},
  'connect-replayed': {status: 409, retryable: true},
  'connect-code-used': {status: 409, retryable: true},
  'connect-expired': {status: 409, retryable: true},

  'not-connected': {status: 409, retryable: false},
  'needs-reconnect': {status: 409, retryable: false},
  'organisation-changed': {status: 409, retryable: false},
  'already-linked': {status: 409, retryable: false},
  'name-taken': {status: 409, retryable: false},
  'not-linked': {status: 409, retryable: false},
  'line-covered': {status: 409, retryable: false},
  'push-conflict': {status: 422, retryable: false},
  'provider-refused': {status: 422, retryable: false},
  'provider-forbidden': {status: 403, retryable: false},
  'provider-missing': {status: 404, retryable: false},

  'rate-limited': {status: 429, retryable: true},
  'day-limit': {status: 429, retryable: true},
  'bad-reply': {status: 502, retryable: true},
  'provider-unavailable': {status: 503, retryable: true},
  'provider-unreachable': {status: 504, retryable: true},
  'host-unavailable': {status: 503, retryable: true},
  unavailable: {status: 503, retryable: true},
  offline: {status: 503, retryable: true},
  internal: {status: 500, retryable: true},
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
    return failures[this.code].retryable
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
