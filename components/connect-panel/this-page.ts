import {parameter} from './return-result.ts'

/** This page’s own path, without what a sign-in left in it. */
export function thisPage(): string {
  const {pathname, search, hash} = location
  const query = new URLSearchParams(search)
  if (!query.has(parameter)) return pathname + search + hash
  query.delete(parameter)
  return pathname + (query.size ? `?${query}` : '') + hash
}
