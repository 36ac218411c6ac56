import type {NewDocument, NewTarget} from '../provider.ts'
import type {LinkRow, PushRow} from '../store/store.ts'

interface Common {
  /** The request, word for word: a repeat with other words is another intent. */
  asked: unknown
  organisation: LinkRow['organisation']
  /** The record's name. */
  title: string
}

/** What a push sends, made once and re-sent as it is. */
export type PushBody = Common &
  (
    | {of: 'target'; target: NewTarget}
    | {of: 'document'; document: NewDocument; /** The record's, in the same order. */ lines: string[]}
  )

export const writeBody = (body: PushBody): string => JSON.stringify(body)

/** Nothing but `writeBody` writes there. */
export const readBodyOf = ({body}: PushRow): PushBody => JSON.parse(body) as PushBody
