import {freshAllowance, govern, longestCall} from '../governing.ts'
import type {Store} from '../store.ts'
import type {Database} from './schema.ts'

export function sqlGovernor(database: Database): Store['governor'] {
  const ensure = (within: Database, organisationId: string) =>
    within
      .insertInto('accountingAllowances')
      .values({organisationId, ...freshAllowance()})
      .onConflict((conflict) => conflict.doNothing())
      .execute()

  return {
    async take(organisation, call, now, limits) {
      return database.transaction().execute(async (within) => {
        await ensure(within, organisation)
        // Whoever asks for the same organisation waits here until this one has its answer.
        const allowance = await within
          .selectFrom('accountingAllowances')
          .selectAll()
          .where('organisationId', '=', organisation)
          .forUpdate()
          .executeTakeFirstOrThrow()
        const ofOrganisation = within.deleteFrom('accountingCalls').where('organisationId', '=', organisation)
        await ofOrganisation.where('at', '<=', now - longestCall).execute()
        const calls = await within.selectFrom('accountingCalls').selectAll().where('organisationId', '=', organisation).execute()
        const answer = govern(allowance, calls, now, limits)
        if (answer.wait === 0) {
          const given = {organisationId: organisation, call, at: now, ended: false}
          await within.insertInto('accountingCalls').values(given).execute()
        }
        return answer
      })
    },
    async give(organisation, call) {
      const query = database.updateTable('accountingCalls').set({ended: true})
      await query.where('organisationId', '=', organisation).where('call', '=', call).execute()
    },
    async hold(organisation, until, why) {
      await database.transaction().execute(async (within) => {
        await ensure(within, organisation)
        const query = within.updateTable('accountingAllowances').set({heldUntil: until, heldFor: why})
        await query.where('organisationId', '=', organisation).where('heldUntil', '<', until).execute()
      })
    },
    async noteDay(organisation, remaining) {
      await database.transaction().execute(async (within) => {
        await ensure(within, organisation)
        const latest = await within
          .selectFrom('accountingCalls')
          .select((row) => row.fn.max('at').as('at'))
          .where('organisationId', '=', organisation)
          .executeTakeFirst()
        const query = within.updateTable('accountingAllowances').set({dayRemaining: remaining, dayNotedAt: latest?.at ?? 0})
        await query.where('organisationId', '=', organisation).execute()
      })
    },
  }
}
