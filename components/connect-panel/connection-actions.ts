import type {KitClient} from '../../src/client/client.ts'
import type {Connection, ConnectOutcome} from '../../src/contract/connection.ts'
import {ConnectRedirectEvent} from './connect-redirect-event.ts'
import {ConnectionChangeEvent} from './connection-change-event.ts'
import type {ConnectionFlow, Notice} from './connection-flow.ts'

/** One finishing for all panels on a page: the code of a sign-in works once. */
const finishing = new WeakMap<KitClient, Promise<ConnectOutcome>>()

/** What a person can do to the connection once it is there, or after the sign-in. */
export class ConnectionActions {
  readonly #flow: ConnectionFlow

  constructor(flow: ConnectionFlow) {
    this.#flow = flow
  }

  /** Goes to a provider’s sign-in, unless the page prevents it. */
  connect(provider: string, returnTo: string) {
    const flow = this.#flow
    if (!flow.busy) flow.starting = provider
    return flow.act('connect', async (client) => {
      const {redirectTo} = await client.call('startConnect', {provider, returnTo})
      const event = new ConnectRedirectEvent(redirectTo)
      const goes = flow.host.dispatchEvent(event)
      if (goes && /^https?:$/.test(new URL(redirectTo, location.href).protocol)) location.assign(redirectTo)
    })
  }

  /** After the return from the provider’s sign-in. */
  finish(choose: () => void) {
    return this.#flow.act('finish', async (client) => {
      let outcome = finishing.get(client)
      if (!outcome) finishing.set(client, (outcome = client.call('finishConnect', {}).finally(() => finishing.delete(client))))
      const answer = await outcome
      if (answer.outcome === 'connected')
        return this.#changeTo(answer.connection, {of: 'connected', provider: answer.connection.provider})
      this.#flow.choices = answer.organisations
      choose()
    })
  }

  choose(organisation: string) {
    return this.#flow.act('choose', async (client) => {
      const {connection} = await client.call('chooseOrganisation', {organisation})
      this.#changeTo(connection, {of: 'connected', provider: connection.provider})
    })
  }

  abandon() {
    this.#flow.choices = undefined
    return this.#flow.act('choose', async (client) => {
      this.#flow.overview = await client.call('abandonConnect', {})
    })
  }

  list() {
    this.#flow.choices = undefined
    return this.#flow.act('list', async (client) => {
      this.#flow.choices = (await client.call('listOrganisations', {})).organisations
    })
  }

  change(organisation: string) {
    return this.#flow.act('change', async (client) => {
      const {connection} = await client.call('changeOrganisation', {organisation})
      this.#changeTo(connection, {of: 'changed', organisation: connection.organisation.name})
    })
  }

  disconnect() {
    const flow = this.#flow
    const provider = flow.connection?.provider ?? ''
    return flow.act('disconnect', async (client) => {
      flow.overview = await client.call('disconnect', {})
      this.#changeTo(flow.overview.connection, {of: 'disconnected', provider})
    })
  }

  sync() {
    const flow = this.#flow
    return flow.act('sync', async (client) => {
      const changes = await client.call('syncReference', {})
      flow.notice = {of: 'synced', changes}
      flow.announce('reference')
      await flow.load()
    })
  }

  #changeTo(connection: Connection | null, notice: Notice) {
    this.#flow.take(connection, notice)
    const event = new ConnectionChangeEvent(connection)
    this.#flow.host.dispatchEvent(event)
  }
}
