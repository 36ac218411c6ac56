import type {ExpressionBuilder} from 'kysely'
import type {InboxKey, InboxRow, Store} from '../store.ts'
import type {Database, Tables} from './schema.ts'

/** One statement takes no more than some 65,000 values. */
const atOnce = 1000

/** Each thing once, and always in the same order: two who add the same things do not wait for each other in a circle. */
function distinct(things: readonly InboxKey[]): InboxKey[] {
  const named = new Map(
    things.map((thing) => [JSON.stringify([thing.provider, thing.organisation, thing.kind, thing.id]), thing]),
  )
  return [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, thing]) => thing)
}

/** Those of these rows that the owner holds; with `untold`, only those that were not told of again since they were taken. */
const held = (owner: string, rows: readonly InboxRow[], untold: boolean) => (row: ExpressionBuilder<Tables, 'accountingInbox'>) =>
  row.and([
    row('leaseOwner', '=', owner),
    untold
      ? row(
          row.refTuple('provider', 'organisation', 'kind', 'id', 'told'),
          'in',
          rows.map(({provider, organisation, kind, id, told}) => row.tuple(provider, organisation, kind, id, told)),
        )
      : row(
          row.refTuple('provider', 'organisation', 'kind', 'id'),
          'in',
          rows.map(({provider, organisation, kind, id}) => row.tuple(provider, organisation, kind, id)),
        ),
  ])

const free = {leaseOwner: null, leaseUntil: 0}

export const sqlInbox = (database: Database): Store['inbox'] => ({
  async add(things, now) {
    const rows = distinct(things).map(({provider, organisation, kind, id}): InboxRow => {
      const key = {provider, organisation, kind, id}
      return {...key, told: 1, toldAt: now, attempt: 0, dueAt: now, leaseOwner: null, leaseUntil: 0}
    })
    await database.transaction().execute(async (within) => {
      for (let start = 0; start < rows.length; start += atOnce)
        await within
          .insertInto('accountingInbox')
          .values(rows.slice(start, start + atOnce))
          .onConflict((conflict) =>
            conflict.columns(['provider', 'organisation', 'kind', 'id']).doUpdateSet((row) => ({
              told: row('accountingInbox.told', '+', 1),
              toldAt: now,
              attempt: 0,
              dueAt: now,
            })),
          )
          .execute()
    })
  },
  async take(owner, now, until, most, except) {
    return database.transaction().execute(async (within) => {
      let query = within.selectFrom('accountingInbox').selectAll().where('dueAt', '<=', now).where('leaseUntil', '<=', now)
      for (const {provider, organisation} of except) query = query.where((row) => row.not(row.and({provider, organisation})))
      const due = await query.orderBy('dueAt').limit(most).forUpdate().skipLocked().execute()
      if (due.length === 0) return []
      await within
        .updateTable('accountingInbox')
        .set({leaseOwner: owner, leaseUntil: until})
        // Locked above, so nobody else can have taken them.
        .where((row) =>
          row(
            row.refTuple('provider', 'organisation', 'kind', 'id'),
            'in',
            due.map(({provider, organisation, kind, id}) => row.tuple(provider, organisation, kind, id)),
          ),
        )
        .execute()
      return due.map((row) => ({...row, leaseOwner: owner, leaseUntil: until}))
    })
  },
  async done(owner, rows) {
    if (rows.length === 0) return
    await database.transaction().execute(async (within) => {
      await within
        .deleteFrom('accountingInbox')
        .where(held(owner, rows, true))
        .execute()
      await within
        .updateTable('accountingInbox')
        .set(free)
        .where(held(owner, rows, false))
        .execute()
    })
  },
  async putOff(owner, rows, dueAt) {
    if (rows.length === 0) return
    await database.transaction().execute(async (within) => {
      await within
        .updateTable('accountingInbox')
        .set((row) => ({...free, attempt: row('attempt', '+', 1), dueAt}))
        .where(held(owner, rows, true))
        .execute()
      await within
        .updateTable('accountingInbox')
        .set(free)
        .where(held(owner, rows, false))
        .execute()
    })
  },
})
