import {isFailureCode, KitError} from '../../src/contract/failure.ts'

const parameter = 'accounting-result'

/** Why the sign-in failed, as the address says after it. Read once: the address is cleaned, so that a reload does not say it again. */
export function takeReturnResult(): KitError | undefined {
  const address = new URL(location.href)
  const code = address.searchParams.get(parameter)
  if (code === null) return undefined
  address.searchParams.delete(parameter)
  history.replaceState(history.state, '', address)
  return isFailureCode(code) ? new KitError(code, 'The sign-in came back with a failure') : undefined
}

/** This page’s own path, without what a sign-in left in it. */
export function thisPage(): string {
  const {pathname, search, hash} = location
  const query = new URLSearchParams(search)
  if (!query.has(parameter)) return pathname + search + hash
  query.delete(parameter)
  return pathname + (query.size ? `?${query}` : '') + hash
}
