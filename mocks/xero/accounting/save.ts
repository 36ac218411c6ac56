import {plainGuid} from '../ids.ts'
import {collectionOf, singular} from '../xml/names.ts'
import type {Operation} from './call.ts'
import {onlyElement, text} from './input.ts'

/**
 * A POST to a whole collection that the specification knows only by its PUT and by its POST to one entry: older programs save
 * with it what they made and what they read alike.
 */
export function saving(create: Operation, update: Operation): Operation {
  const collection = collectionOf(create.path) ?? ''
  return {
    ...update,
    path: create.path,
    handle(call) {
      const input = onlyElement(call, collection)
      const id = text(input, `${singular(collection)}ID`)
      return id ? update.handle({...call, ids: [plainGuid(id)]}) : create.handle(call)
    },
  }
}
