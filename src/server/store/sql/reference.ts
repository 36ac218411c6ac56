import {sql} from 'kysely'
import type {LedgerCode, TaxCode} from '../../../contract/index.ts'
import {mergeCodes} from '../reference-merge.ts'
import type {ReferenceSet, Store} from '../store.ts'
import {inTurn} from './in-turn.ts'
import {json, type Database} from './schema.ts'

/** Rows per statement, well below the limit of 65,535 values. */
const batch = 1000

export function sqlReference(database: Database): Store['reference'] {
  const read = async (within: Database, workspace: string, provider: string, organisation: string): Promise<ReferenceSet> => {
    const rows = await within
      .selectFrom('accountingCodes')
      .select(['kind', 'code'])
      .where('workspace', '=', workspace)
      .where('provider', '=', provider)
      .where('organisationId', '=', organisation)
      .orderBy('position')
      .execute()
    const ofKind = (kind: 'tax' | 'ledger') => rows.filter((row) => row.kind === kind).map((row) => row.code)
    return {taxCodes: ofKind('tax') as TaxCode[], ledgerCodes: ofKind('ledger') as LedgerCode[]}
  }
  return {
    async replace(workspace, provider, organisation, reference) {
      return database.transaction().execute(async (within) => {
        await inTurn(within, 'reference', workspace, provider, organisation)
        const kept = await read(within, workspace, provider, organisation)
        const taxCodes = mergeCodes(kept.taxCodes, reference.taxCodes)
        const ledgerCodes = mergeCodes(kept.ledgerCodes, reference.ledgerCodes)
        const place = {workspace, provider, organisationId: organisation}
        const rows = [
          ...taxCodes.codes.map((code, position) => ({...place, kind: 'tax' as const, id: code.id, position, code: json(code)})),
          ...ledgerCodes.codes.map((code, position) => ({
            ...place,
            kind: 'ledger' as const,
            id: code.id,
            position,
            code: json(code),
          })),
        ]
        for (let from = 0; from < rows.length; from += batch) {
          await within
            .insertInto('accountingCodes')
            .values(rows.slice(from, from + batch))
            .onConflict((conflict) =>
              conflict
                .columns(['workspace', 'provider', 'organisationId', 'kind', 'id'])
                .doUpdateSet((row) => ({position: row.ref('excluded.position'), code: row.ref('excluded.code')})),
            )
            .execute()
        }
        return {taxCodes: taxCodes.changes, ledgerCodes: ledgerCodes.changes}
      })
    },
    async list(workspace, provider, organisation) {
      return read(database, workspace, provider, organisation)
    },
    async archiveOthers(workspace, organisation) {
      await database
        .updateTable('accountingCodes')
        .set({code: sql<string>`jsonb_set(code, '{status}', '"archived"')`})
        .where('workspace', '=', workspace)
        .$if(organisation !== null, (query) => query.where('organisationId', '<>', organisation!))
        .execute()
    },
  }
}
