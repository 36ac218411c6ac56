import type {Governor} from '../../governor.ts'
import type {Access} from '../../provider.ts'
import type {Answer, Transport} from './transport.ts'

export type Ask = (access: Access, operation: (transport: Transport) => Promise<Answer>) => Promise<Answer>

/** Each call to an organisation passes the governor, which keeps within Xero's limits. */
export const createAsk =
  (transport: Transport, governor: Governor): Ask =>
  ({organisation, urgent}, operation) =>
    governor.run(organisation, {urgent}, () => operation(transport))
