import {KitError, type RecordKey, type Session} from '../../contract/index.ts'
import type {Host, HostRecord} from '../host.ts'

/** The record as this person sees it. One that is another's is as unknown as one that never was. */
export async function readable(host: Host, session: Session, key: RecordKey): Promise<HostRecord> {
  const record = await host.readRecord(session, key)
  if (record === null) throw new KitError('not-found', 'No such record')
  return record
}
