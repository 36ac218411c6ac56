import type {Operation} from '../accounting/call.ts'
import {badBody} from '../refusal.ts'
import {collectionOf} from './names.ts'

type Bytes = Uint8Array<ArrayBuffer>

function textOf(bytes: Bytes): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}

/** What was posted in a form's field `xml`, as the first programs for Xero did and some still do. */
const posted = (text: string): string | undefined =>
  /^\s*(?:[^<{[=&]*=[^&]*&)*xml=/i.test(text.slice(0, 2000))
    ? (new URLSearchParams(text.trim()).get('xml') ?? undefined)
    : undefined

/**
 * The body as JSON, whichever of its ways to send XML a program took. JSON stays as it is, and so does a file. The parser
 * comes with the first XML: most programs, and every page, send none.
 */
export async function jsonBody(operation: Operation, type: string | null, bytes: Bytes): Promise<Bytes> {
  if (operation.method === 'GET' || operation.area === 'attachments' || bytes.length === 0) return bytes
  const collection = collectionOf(operation.path)
  const said = type?.toLowerCase() ?? ''
  if (collection === undefined || said.includes('json')) return bytes
  const text = textOf(bytes)
  const form = said.includes('urlencoded') ? posted(text) : undefined
  const xml = form ?? (said.includes('xml') || text.trimStart().startsWith('<') ? text : undefined)
  if (xml === undefined) return bytes
  if (xml.trim() === '') throw badBody('Xml for post data was invalid, Root element is missing.')
  const {jsonOfXml} = await import('./json-of-xml.ts')
  return new TextEncoder().encode(jsonOfXml(xml.trimStart(), collection))
}
