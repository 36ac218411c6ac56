import {isLive} from '../../domain/coverage.ts'
import {compare} from '../../domain/decimal.ts'
import type {Access, Provider, RemoteDocument, RemoteTarget} from '../provider.ts'
import type {CoveredLine, DocumentRow, LinkRow, PushRow} from '../store/store.ts'
import {readBodyOf} from './push-body.ts'
import {rememberTarget, toKeptDocument} from './remote-parts.ts'

/** What a push has made at the provider. */
export type Made = {of: 'target'; target: RemoteTarget} | {of: 'document'; document: RemoteDocument}

const minutes = 60_000

export async function send(provider: Provider, access: Access, push: PushRow, key: string): Promise<Made> {
  const body = readBodyOf(push)
  return body.of === 'target'
    ? {of: 'target', target: await provider.createTarget(access, body.target, key)}
    : {of: 'document', document: await provider.createDocument(access, body.document, key)}
}

/** Looks for what an unknown call may have made. One that a bookkeeper has deleted since counts only if it is the only one. */
export async function find(provider: Provider, access: Access, push: PushRow): Promise<Made[]> {
  const body = readBodyOf(push)
  if (body.of === 'target') {
    const target = await provider.findTarget(access, body.target)
    return target ? [{of: 'target', target}] : []
  }
  const since = new Date(push.createdAt - 5 * minutes).toISOString()
  const found = await provider.findDocuments(access, body.document.kind, body.document.marker, since)
  const standing = found.filter(({status}) => isLive(status))
  return (standing.length > 0 ? standing : found.slice(0, 1)).map((document) => ({of: 'document', document}))
}

/** How the push ends, and the row that it leaves behind. */
export function settlement(push: PushRow, made: Made, now: number) {
  const {organisation, title, ...body} = readBodyOf(push)
  const {workspace, key, provider} = push
  const change = {state: 'confirmed', remote: '', dueAt: null, failure: null} satisfies Partial<PushRow>
  if (made.of === 'target') {
    const link: LinkRow = {
      workspace,
      key,
      provider,
      organisation,
      title,
      missing: false,
      linkedAt: now,
      linkedBy: push.user,
      syncedAt: now,
      ...rememberTarget(made.target),
    }
    return {change: {...change, remote: made.target.id}, made: {link}}
  }
  const remote = made.document
  const same =
    !push.expected || (['subtotal', 'tax', 'total'] as const).every((of) => compare(remote[of], push.expected![of]) === 0)
  const document: DocumentRow = {
    workspace,
    key,
    provider,
    organisation,
    missing: false,
    push: push.id,
    createdAt: now,
    syncedAt: now,
    document: toKeptDocument(remote, same ? null : push.expected!.total),
    lines: 'lines' in body ? match(body.lines, body.document.lines, remote) : [],
  }
  const state: PushRow['state'] = same ? 'confirmed' : 'confirmed-mismatch'
  return {change: {...change, state, remote: remote.id}, made: {document}}
}

/** Which line of the record each line covers: in the order sent, or by what it says where the order is another. */
function match(ids: readonly string[], asked: readonly {description: string; quantity: string}[], remote: RemoteDocument) {
  const rest = asked.map((line, index) => ({...line, id: ids[index]!}))
  const inOrder = remote.lines.length === rest.length
  return remote.lines.map((line, index): CoveredLine => {
    const at = inOrder && rest[index] ? index : rest.findIndex(({description}) => description === line.description)
    return {remote: line.id, line: rest[at]?.id ?? null, description: line.description, quantity: line.quantity}
  })
}
