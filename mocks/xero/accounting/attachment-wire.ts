import type {Attachment} from '../records.ts'
import type {Books} from '../state.ts'
import type {WireObject} from '../wire/json.ts'

export const attachmentsOf = (books: Books, id: string): Attachment[] => books.attachments.filter((row) => row.ParentID === id)

export const wireAttachment = (attachment: Attachment): WireObject => ({
  AttachmentID: attachment.AttachmentID,
  FileName: attachment.FileName,
  Url: `https://api.xero.com/api.xro/2.0/${attachment.Endpoint}/${attachment.ParentID}/Attachments/${encodeURIComponent(attachment.FileName)}`,
  MimeType: attachment.MimeType,
  ContentLength: attachment.ContentLength,
  IncludeOnline: attachment.IncludeOnline ? true : undefined,
})

/** The attachments of a document or contact that is answered by itself. */
export const wireAttachments = (books: Books, id: string): WireObject[] => attachmentsOf(books, id).map(wireAttachment)
