import {createContext} from '@lit/context'
import type {KitClient} from '../client/client.ts'

/** The key by which elements find their client. A name, so that two copies of the kit on one page understand each other. */
export const clientContext = createContext<KitClient | undefined>(Symbol.for('xero-kit.client'))
