import {jsonType} from '../accounting/call.ts'
import type {Answer} from '../gate/idempotency.ts'
import {collectionOf, singular} from './names.ts'
import {writeException, writeResponse} from './write-xml.ts'

/**
 * Whether a program asked for JSON. Xero's own form is XML: who says nothing gets that. Who asks for a file gets JSON where
 * there is none.
 */
export function wantsJson(accept: string | null): boolean {
  const said = accept?.toLowerCase() ?? ''
  return said.includes('json') || said.includes('application/pdf') || said.includes('application/octet-stream')
}

const textOf = (body: Answer['body']): string => (typeof body === 'string' ? body : new TextDecoder().decode(body))

/**
 * The same answer in XML. Only what the Accounting API itself says has that form: the door before it, which checks token,
 * organisation and limits, speaks JSON to everyone.
 */
export function asXml(answer: Answer, path: string | undefined): Answer {
  if (answer.headers['content-type'] !== jsonType) return answer
  const said = JSON.parse(textOf(answer.body)) as Record<string, unknown>
  const collection = path === undefined ? undefined : collectionOf(path)
  const body =
    'ErrorNumber' in said
      ? writeException(said, collection && singular(collection))
      : 'DateTimeUTC' in said
        ? writeResponse(said)
        : undefined
  return body === undefined ? answer : {...answer, headers: {...answer.headers, 'content-type': 'text/xml; charset=utf-8'}, body}
}
