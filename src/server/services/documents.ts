import {
  KitError,
  type Complaint,
  type CreateDocumentRequest,
  type DocumentOffer,
  type PushAnswer,
  type Session,
} from '../../contract/index.ts'
import type * as z from 'zod/mini'
import type {HostRecord} from '../host.ts'
import type {Ports} from '../ports.ts'
import type {NewDocument} from '../provider.ts'
import {complaintsAbout, overCovered} from './document-check.ts'
import {coverageOf} from './card-parts.ts'
import type {Offer} from './offer.ts'
import type {Pushes} from './pushes.ts'
import type {Reach} from './reach.ts'

export type Asked = z.output<typeof CreateDocumentRequest>

/** Invoices and bills made from a record's lines. */
export interface Documents {
  create(session: Session, record: HostRecord, asked: Asked): Promise<PushAnswer>
}

export function createDocuments(ports: Ports, reach: Reach, offer: Offer, pushes: Pushes): Documents {
  const {store, clock, providers, origin, base} = ports

  return {
    async create(session, record, asked) {
      const workspace = session.workspace.id
      const repeated = await pushes.repeated(workspace, asked.push, asked)
      if (repeated) return pushes.answer(session, record, repeated)

      const connection = await reach.connected(workspace)
      if (connection.organisation.id !== asked.organisation)
        throw new KitError('organisation-changed', 'The organisation was changed in between')
      const offered = await offer(session, record, asked.kind, connection)
      refuse('invalid-request', complaintsAbout(asked, offered))
      const {id, name, shortCode} = connection.organisation
      const push = await pushes.keep(session, record, {
        id: asked.push,
        kind: asked.kind,
        connection,
        expected: asked.expected,
        body: {
          of: 'document',
          asked,
          organisation: {id, name, shortCode},
          title: record.title,
          document: toDocument(asked, offered, `${origin}${base}/pushes/${encodeURIComponent(asked.push)}`),
          lines: asked.lines.map(({line}) => line),
        },
        // Against the documents of this very moment: two people may have pressed at once.
        check: (documents) => {
          const {lines} = coverageOf(record, documents, {connection, providers, now: clock.now()})
          refuse('line-covered', overCovered(asked, lines))
        },
      })
      await store.audit({
        workspace,
        user: session.user.id,
        action: 'create',
        at: push.createdAt,
        detail: {...record.key, push: push.id, kind: asked.kind, total: asked.expected.total},
      })
      return pushes.answer(session, record, push)
    },
  }
}

function refuse(code: 'invalid-request' | 'line-covered', complaints: Complaint[]) {
  if (complaints.length > 0)
    throw new KitError(code, complaints.map(({path, message}) => `${path}: ${message}`).join('; '), {complaints})
}

function toDocument(asked: Asked, {ledgerCodes}: DocumentOffer, marker: string): NewDocument {
  const {kind, contact, currency, taxMode, date, due, reference, lines} = asked
  const codes = new Map(ledgerCodes.map(({id, code}) => [id, code ?? id]))
  return {
    kind,
    contact,
    currency,
    taxMode,
    date,
    due,
    reference,
    marker,
    lines: lines.map(({description, quantity, unitPrice, taxCode, ledgerCode}) => ({
      description,
      quantity,
      unitPrice,
      taxCode,
      ledgerCode: codes.get(ledgerCode)!,
    })),
  }
}
