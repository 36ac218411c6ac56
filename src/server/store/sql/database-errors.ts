import {KitError} from '../../../contract/index.ts'

const codeOf = (reason: unknown): string =>
  typeof reason === 'object' && reason !== null && 'code' in reason && typeof reason.code === 'string' ? reason.code : ''

export const breaksUnique = (reason: unknown): boolean => codeOf(reason) === '23505'

// SQLSTATE classes: 08 connection, 53 resources, 57 operator; and what the network and the drivers say.
const unreachable = /^(08|53|57P)|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)/
const gone =
  /connection terminated|timeout exceeded when trying to connect|pool after calling end|is closed|already closed|destroyed/i

/** What a person can only wait out becomes `unavailable`; everything else is a mistake of ours and stays what it is. */
export function toKitError(reason: unknown): unknown {
  if (reason instanceof KitError || !(reason instanceof Error)) return reason
  const away = unreachable.test(codeOf(reason)) || gone.test(reason.message)
  return away ? new KitError('unavailable', 'The database cannot be reached', {cause: reason}) : reason
}

type Method = (...given: never[]) => Promise<unknown>

/** The same methods, rejecting with what `toKitError` makes of a failure. */
export function guarded<Methods extends object>(methods: Methods): Methods {
  const guard =
    (method: Method) =>
    async (...given: never[]) => {
      try {
        return await method(...given)
      } catch (reason) {
        throw toKitError(reason)
      }
    }
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, guard(method as Method)])) as Methods
}
