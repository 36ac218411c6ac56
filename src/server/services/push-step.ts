import {KitError, type FailureCode} from '../../contract/index.ts'
import type {Ports} from '../ports.ts'
import type {ConnectionRow, PushRow} from '../store/store.ts'
import {find, send, settlement, type Made} from './push-made.ts'
import {afterNothingFound, backOff, leaseFor, nextMove, outcomeOf, type Move, type Where} from './push-plan.ts'
import {isLive, type LiveConnection, type Reach} from './reach.ts'

/** Goes on with one unsettled push: sends it, looks for it or puts it off. Nothing happens where another process is at it. */
export type PushStep = (push: PushRow, urgent: boolean) => Promise<void>

export function createPushStep({store, clock, log}: Ports, reach: Reach): PushStep {
  return async ({id}, urgent) => {
    const owner = crypto.randomUUID()
    const now = clock.now()
    const push = await store.pushes.lease(id, owner, now, now + (urgent ? leaseFor.urgent : leaseFor.background))
    if (push) await goOn(push, owner, urgent)
  }

  async function goOn(push: PushRow, owner: string, urgent: boolean) {
    const connection = await store.connections.current(push.workspace)
    const live = isLive(connection) && connection.provider === push.provider ? connection : null
    const where = whereIs(push, live)
    const move = nextMove(push, clock.now(), where, reach.provider(push.provider))
    await carryOut(move, push, owner, live, urgent)
  }

  async function carryOut(move: Move, push: PushRow, owner: string, live: LiveConnection | null, urgent: boolean): Promise<void> {
    switch (move.do) {
      case 'send':
        return transmit(push, owner, live!, move.key, urgent)
      case 'look':
        return look(push, owner, live!, urgent)
      case 'reject':
        return reject(push, owner, push.failure ?? {code: move.code, message: move.code, complaints: []})
      case 'give-up':
        log.error('a push needs a person', {push: push.id, workspace: push.workspace})
        return putOff(push, owner, {state: 'needs-human', dueAt: null})
      case 'wait':
        return putOff(push, owner, {state: push.state === 'needs-human' ? push.state : 'looking', dueAt: move.until})
    }
  }

  async function transmit(push: PushRow, owner: string, live: LiveConnection, which: 'new' | 'same', urgent: boolean) {
    const now = clock.now()
    const key = which === 'new' ? crypto.randomUUID() : push.idempotencyKey
    const attempt = push.attempt + 1
    const firstSentAt = which === 'new' ? now : push.firstSentAt
    // Kept before the call: a crash at any later moment finds it.
    const sending = {state: 'sending', attempt, idempotencyKey: key, firstSentAt, lastSentAt: now, dueAt: now} as const
    await store.pushes.update(push.id, owner, sending)
    let sent = false
    let made: Made
    try {
      made = await reach.call(live, urgent, (provider, access) => {
        // The wait for its turn may have outlasted the key: then it is looked for first.
        if (which === 'same' && clock.now() >= firstSentAt! + provider.keyWindow * 1000)
          throw new KitError('unavailable', 'The key is too old to be sent again')
        sent = true
        return send(provider, access, push, key)
      })
    } catch (error) {
      return failed({...push, ...sending}, owner, error, sent, which)
    }
    await settle(push, owner, made)
  }

  async function failed(push: PushRow, owner: string, error: unknown, sent: boolean, which: 'new' | 'same') {
    const now = clock.now()
    const outcome = outcomeOf(error, sent)
    const retryAfter = error instanceof KitError && error.retryAfter !== undefined ? error.retryAfter * 1000 : 0
    const dueAt = now + Math.max(retryAfter, backOff(push.attempt))
    log.warn('a push did not go through', {push: push.id, outcome, attempt: push.attempt, ...describe(error)})
    // With the same key an earlier send may have taken effect, whatever is said of this one.
    const clean = which === 'new'
    if (outcome === 'refused' && clean) return reject(push, owner, toFailure(error))
    if (outcome === 'refused') return putOff(push, owner, {state: 'looking', failure: toFailure(error), lastSentAt: now, dueAt})
    if (outcome === 'later') return putOff(push, owner, {state: clean ? 'queued' : 'unknown', dueAt})
    return putOff(push, owner, {state: outcome === 'silent' ? 'unknown' : 'looking', lastSentAt: now, dueAt})
  }

  async function look(push: PushRow, owner: string, live: LiveConnection, urgent: boolean) {
    let found: Made[]
    try {
      found = await reach.call(live, urgent, (provider, access) => find(provider, access, push), push.organisation)
    } catch (error) {
      log.warn('a push could not be looked up', {push: push.id, ...describe(error)})
      const attempt = push.attempt + 1
      return putOff(push, owner, {state: stay(push), attempt, dueAt: clock.now() + backOff(attempt)})
    }
    const [only] = found
    if (only && found.length === 1) return settle(push, owner, only)
    if (found.length > 1) return carryOut({do: 'give-up'}, push, owner, live, urgent)
    return carryOut(afterNothingFound(push, whereIs(push, live)), push, owner, live, urgent)
  }

  async function settle(push: PushRow, owner: string, made: Made) {
    const {change, made: rows} = settlement(push, made, clock.now())
    await store.pushes.settle(push.id, owner, change, rows)
    log.info('a push is settled', {push: push.id, state: change.state, remote: change.remote})
  }

  async function reject(push: PushRow, owner: string, failure: NonNullable<PushRow['failure']>) {
    await store.pushes.settle(push.id, owner, {state: 'rejected', failure, dueAt: null}, {})
    log.info('a push is rejected', {push: push.id, code: failure.code})
  }

  /** Gives the lease back: somebody goes on when it is due. */
  async function putOff(push: PushRow, owner: string, change: Partial<PushRow>) {
    await store.pushes.update(push.id, owner, {...change, leaseOwner: null, leaseUntil: 0})
  }
}

const stay = ({state}: PushRow): PushRow['state'] => (state === 'needs-human' ? state : 'looking')

const whereIs = (push: PushRow, live: ConnectionRow | null): Where =>
  !live ? 'nowhere' : live.organisation.id === push.organisation ? 'here' : 'elsewhere'

const describe = (error: unknown) => (error instanceof KitError ? {code: error.code, message: error.message} : {code: 'internal'})

function toFailure(error: unknown): {code: FailureCode; message: string; complaints: {path: string; message: string}[]} {
  if (!(error instanceof KitError)) return {code: 'internal', message: 'Unforeseen', complaints: []}
  return {code: error.code, message: error.message, complaints: [...error.complaints]}
}
