import * as z from 'zod/mini'
import {KitError, type FailureCode} from './failure.ts'

/** The one door through which data enters: inside, a type is a fact. */
export function read<S extends z.ZodMiniType>(schema: S, value: unknown, otherwise: FailureCode): z.output<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const complaints = result.error.issues.map((issue) => ({path: issue.path.join('.'), message: issue.message}))
  throw new KitError(otherwise, z.prettifyError(result.error), {complaints})
}
