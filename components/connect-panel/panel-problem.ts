import {failureAlert} from '../parts/failure.ts'
import type {ConnectionFlow} from './connection-flow.ts'

/** Why the last action failed; in the dialog that is open, or else above the providers, where it can be dismissed. */
export const renderProblem = ({host, problem, accounting, dialogs, dismiss}: ConnectionFlow) =>
  problem &&
  failureAlert(host, problem, {
    accounting,
    dismiss: dialogs?.isAsking ? undefined : dismiss,
  })
