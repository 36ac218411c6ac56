import type {Answer} from '../gate/idempotency.ts'
import {isGuid, nextId} from '../ids.ts'
import {invalid, notFound} from '../refusal.ts'
import {attachmentsOf, wireAttachment} from './attachment-wire.ts'
import {flagged, reply, type Call, type Operation} from './call.ts'
import {record} from './history.ts'
import {accountParent, parents, type Parent} from './parents.ts'

const most = 10
const forbidden = /[<>:"/\\|?*+\0]/

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(binary)
}

const types: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
}

function mimeType(call: Call, name: string): string {
  const sent = call.header('content-type')?.split(';')[0]?.trim()
  if (sent && sent !== 'application/octet-stream' && sent !== 'application/json') return sent
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return (Object.hasOwn(types, ending) ? types[ending] : undefined) ?? 'application/octet-stream'
}

function store(call: Call, parent: Parent, id: string): Answer {
  const FileName = call.ids[1] ?? ''
  if (FileName === '' || forbidden.test(FileName)) throw invalid('The file name contains characters that are not allowed.')
  if (call.bytes.length === 0) throw invalid('The attachment is empty.')
  const known = attachmentsOf(call.books, id)
  const before = known.find((row) => row.FileName === FileName)
  if (!before && known.length >= most) throw invalid(`A maximum of ${most} attachments is allowed on a document.`)
  const attachment = call.books.attachments.put({
    AttachmentID: before?.AttachmentID ?? nextId(call.state),
    Endpoint: parent.endpoint,
    ParentID: id,
    FileName,
    MimeType: mimeType(call, FileName),
    ContentLength: call.bytes.length,
    IncludeOnline: flagged(call, 'IncludeOnline'),
    Content: toBase64(call.bytes),
  })
  parent.mark(call, id)
  record(call, parent.endpoint, id, 'Attached a file', `Attached the file ${FileName} through the Xero API.`)
  return reply(call, 'Attachments', [wireAttachment(attachment)])
}

function load(call: Call, id: string): Answer {
  const wanted = call.ids[1] ?? ''
  const found = attachmentsOf(call.books, id).find((row) =>
    isGuid(wanted) ? row.AttachmentID === wanted.toLowerCase() : row.FileName === wanted,
  )
  if (!found) throw notFound()
  const body = Uint8Array.from(atob(found.Content), (letter) => letter.charCodeAt(0))
  return {status: 200, headers: {'content-type': found.MimeType}, body}
}

function operationsOf(parent: Parent): Operation[] {
  const within = (work: (call: Call, parent: Parent, id: string) => Answer) => (call: Call) => {
    const id = parent.find(call, call.ids[0] ?? '')
    if (id === undefined) throw notFound()
    return work(call, parent, id)
  }
  const path = `/${parent.endpoint}/{}/Attachments`
  const name = parent.attachment ?? ''
  return [
    {
      name: `get${name}Attachments`,
      method: 'GET',
      path,
      area: 'attachments',
      handle: within((call, _parent, id) => reply(call, 'Attachments', attachmentsOf(call.books, id).map(wireAttachment))),
    },
    {
      name: `get${name}AttachmentByFileName`,
      method: 'GET',
      path: `${path}/{}`,
      area: 'attachments',
      handle: within((call, _parent, id) => load(call, id)),
    },
    {name: `create${name}AttachmentByFileName`, method: 'PUT', path: `${path}/{}`, area: 'attachments', handle: within(store)},
    {name: `update${name}AttachmentByFileName`, method: 'POST', path: `${path}/{}`, area: 'attachments', handle: within(store)},
  ]
}

export const attachmentOperations: Operation[] = [
  ...parents.filter((parent) => parent.attachment !== undefined),
  accountParent,
].flatMap(operationsOf)
