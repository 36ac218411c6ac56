import {isFailureCode, KitError} from '../../src/contract/failure.ts'

/** Where a sign-in says how it ended, in the address that it comes back to. */
export const parameter = 'accounting-result'

/** Why the sign-in failed, as the address says after it. Read once: the address is cleaned, so that a reload does not say it again. */
export function takeReturnResult(): KitError | undefined {
  const address = new URL(location.href)
  const code = address.searchParams.get(parameter)
  if (code === null) return undefined
  address.searchParams.delete(parameter)
  history.replaceState(history.state, '', address)
  return isFailureCode(code) ? new KitError(code, parameter) : undefined
}
