import type {Store} from '../store.ts'
import {given, type Database} from './schema.ts'

export function sqlFlows(database: Database): Store['flows'] {
  const latest = (browserHash: string) =>
    database
      .selectFrom('accountingFlows')
      .selectAll()
      .where('browserHash', '=', browserHash)
      .orderBy('createdAt', 'desc')
      .limit(1)
  return {
    async start(flow) {
      await database.insertInto('accountingFlows').values(flow).execute()
    },
    async ofBrowser(browserHash) {
      return (await latest(browserHash).executeTakeFirst()) ?? null
    },
    async pending(workspace, user, browserHash) {
      const query = latest(browserHash).where('workspace', '=', workspace).where('user', '=', user).where('stage', '<>', 'ended')
      return (await query.executeTakeFirst()) ?? null
    },
    async advance(id, from, to) {
      const change = given({...to, stage: to.stage ?? from})!
      const {numUpdatedRows} = await database
        .updateTable('accountingFlows')
        .set(change)
        .where('id', '=', id)
        .where('stage', '=', from)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n
    },
    async sweep(before) {
      const forgotten = await database.deleteFrom('accountingFlows').where('createdAt', '<', before).returning('grant').execute()
      return forgotten.flatMap(({grant}) => (grant === null ? [] : [grant]))
    },
  }
}
