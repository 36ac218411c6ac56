import {isFailureCode, KitError, type LinkedDocument, type Push} from '../../contract/index.ts'
import {isSettled} from '../store/push-states.ts'
import type {PushRow} from '../store/store.ts'

const shown = {
  queued: 'sending',
  sending: 'sending',
  unknown: 'checking',
  looking: 'checking',
  confirmed: 'confirmed',
  'confirmed-mismatch': 'confirmed-mismatch',
  rejected: 'rejected',
  'needs-human': 'needs-human',
} as const satisfies Record<PushRow['state'], Push['state']>

const soonest = 2
const latest = 60

/** Nothing more happens by itself. */
export const isOver = (push: PushRow): boolean => isSettled(push) || push.state === 'needs-human'

export function toPush(push: PushRow, documents: readonly LinkedDocument[], now: number): Push {
  const seconds = Math.ceil(((push.dueAt ?? now) - now) / 1000)
  const {message = '', complaints = []} = push.failure ?? {}
  const rejected = push.state === 'rejected'
  return {
    id: push.id,
    state: shown[push.state],
    askAgainAfter: isOver(push) ? null : Math.min(latest, Math.max(soonest, seconds)),
    document: documents.find(({id}) => id === push.remote) ?? null,
    complaints: !rejected ? [] : complaints.length > 0 ? complaints : [{path: '', message}],
  }
}

/** A refusal in the provider's own words is an answer; one that has a code of ours is a failure. */
export function refuseRejected({state, failure}: PushRow): void {
  if (state !== 'rejected' || failure === null || failure.code === 'provider-refused') return
  const {code, message, complaints} = failure
  throw new KitError(isFailureCode(code) ? code : 'internal', message, {complaints})
}
