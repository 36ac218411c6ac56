import * as z from 'zod/mini'
import {KitError} from '../../../contract/failure.ts'
import type {Log} from '../../ports.ts'
import type {Hint, Provider} from '../../provider.ts'
import type {Secret} from '../../secret.ts'
import {parseJson} from './answer.ts'
import {createVerify} from './signature.ts'

const id = z.pipe(
  z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)),
  z.transform((text: string) => text.toLowerCase()),
)
const Message = z.object({events: z.array(z.unknown())})
const Event = z.object({resourceId: id, tenantId: id, tenantType: z.string(), eventCategory: z.string()})

/** Of which categories there is something here; Xero has more, such as credit notes, and none for items. */
const kinds: Record<string, Hint['kind']> = {CONTACT: 'contact', INVOICE: 'document'}

/** Xero's webhooks. An intent to receive is a message without events, and signed right or wrong to see whether we look. */
export function createReadMessage(keys: readonly Secret[], log: Log): Provider['readMessage'] {
  if (keys.length === 0) return null
  const verify = createVerify(keys)

  function hintsOf(event: unknown): Hint[] | null {
    const read = Event.safeParse(event)
    if (!read.success) return null
    const {resourceId, tenantId, tenantType, eventCategory} = read.data
    const kind = Object.hasOwn(kinds, eventCategory) ? kinds[eventCategory] : undefined
    return kind === undefined || tenantType !== 'ORGANISATION' ? [] : [{organisation: tenantId, kind, id: resourceId}]
  }

  return async ({headers, body}) => {
    if (!(await verify(headers.get('x-xero-signature'), body))) return null
    const message = Message.safeParse(parseJson(new TextDecoder().decode(body)))
    if (!message.success) throw new KitError('invalid-request', 'A signed message that is not of Xero’s shape')
    const hints = message.data.events.map(hintsOf)
    const odd = hints.filter((hint) => hint === null).length
    // One that nobody understands must not hold up the others: Xero would send all of them again for a day.
    if (odd > 0) log.warn('webhook-events-not-understood', {odd, of: hints.length})
    return hints.flatMap((hint) => hint ?? [])
  }
}
