import {KitError} from '../../../contract/failure.ts'
import type {Governor} from '../../governor.ts'
import type {Log} from '../../ports.ts'
import type {Access} from '../../provider.ts'
import type {Answer, Transport} from './transport.ts'

export type Ask = (access: Access, operation: (transport: Transport) => Promise<Answer>) => Promise<Answer>

/** Each call to an organisation passes the governor, which keeps within Xero's limits. */
export const createAsk =
  (transport: Transport, governor: Governor, log: Log): Ask =>
  async ({organisation, urgent}, operation) => {
    try {
      return await governor.run(organisation, {urgent}, () => operation(transport))
    } catch (reason) {
      // Its message is ours, and holds nothing of what was sent or answered.
      if (reason instanceof KitError) log.warn('xero-call-failed', {organisation, code: reason.code, message: reason.message})
      throw reason
    }
  }
