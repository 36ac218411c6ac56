import type * as z from 'zod/mini'
import type {Api, Output, RecordKey, RouteName, Session} from '../../contract/index.ts'
import type {HostRecord} from '../host.ts'

type Parsed<R extends RouteName> = z.output<Api[R]['input']>

/** One call as its handler sees it: everything checked that the route table asks for. */
export interface Call<R extends RouteName> {
  session: Session
  input: Parsed<R>
  /** The record that the input names, read with this person's eyes. */
  record: Parsed<R> extends {key: RecordKey} ? HostRecord : null
  request: Request
  /** For a cookie to go out with the answer. */
  headers: Headers
}

export type Handlers = {[R in RouteName]: (call: Call<R>) => Promise<Output<R>>}
