import {KitError} from '../../contract/index.ts'
import type {PushRow} from './store.ts'

/** An outcome is known: nothing more will be sent or looked up. */
export const settledStates = ['confirmed', 'confirmed-mismatch', 'rejected'] as const satisfies PushRow['state'][]
/** Where background work goes on by itself. */
export const movingStates = ['queued', 'sending', 'unknown', 'looking'] as const satisfies PushRow['state'][]

export const isSettled = (push: PushRow): boolean => settledStates.some((state) => state === push.state)

/** A push that nobody gave a time is due this long after it was made: the process that made it died before it could. */
export const orphanedAfter = 60_000

export const leaseLost = (id: string) => new KitError('internal', `Somebody else goes on with push ${id}`)
export const pushOfAnother = () => new KitError('push-conflict', 'The push id is taken')
