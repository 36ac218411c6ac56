import type {Governor} from '../../governor.ts'
import type {Access} from '../../provider.ts'
import type {Answer, Transport} from './transport.ts'

/** Each call to an organisation passes the governor, which keeps within Xero's limits. */
export function createCalls(transport: Transport, governor: Governor) {
  const call = ({organisation, urgent}: Access, operation: (transport: Transport) => Promise<Answer>): Promise<Answer> =>
    governor.run(organisation, {urgent}, () => operation(transport))
  return {read: call, write: call}
}

export type Calls = ReturnType<typeof createCalls>
