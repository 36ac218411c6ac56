import type {KitClient} from '../../src/client/client.ts'
import type {ConnectionOverview, ConnectOutcome, OrganisationChoice} from '../../src/contract/connection.ts'
import {ConnectRedirectEvent} from './connect-redirect-event.ts'
import {ConnectionChangeEvent} from './connection-change-event.ts'
import type {Busy, ConnectionFlow, Notice} from './connection-flow.ts'
import {changesNotice} from './panel-notices.ts'

/** One finishing for all panels on a page: the code of a sign-in works once. */
const finishing = new WeakMap<KitClient, Promise<ConnectOutcome>>()

/** One action at a time. A failed one changes nothing that is shown; the server is asked how things stand. */
export async function act(flow: ConnectionFlow, busy: Busy, does: (client: KitClient) => Promise<void>): Promise<void> {
  const {client} = flow.host
  if (!client || flow.busy) return
  flow.busy = busy
  flow.dismiss()
  try {
    await does(client)
  } catch (error) {
    flow.problem = error
    await flow.load()
  } finally {
    flow.busy = undefined
    flow.host.requestUpdate()
  }
}

/** Goes to a provider’s sign-in, unless the page prevents it. */
export const signIn = (flow: ConnectionFlow, provider: string) =>
  act(flow, `connect ${provider}`, async (client) => {
    const {host} = flow
    const returnTo = host.returnTo || location.pathname + location.search + location.hash
    const {redirectTo} = await client.call('startConnect', {provider, returnTo})
    const event = new ConnectRedirectEvent(redirectTo)
    const goes = host.dispatchEvent(event)
    if (goes && /^https?:$/.test(new URL(redirectTo, location.href).protocol)) location.assign(redirectTo)
  })

/** After the return from the provider’s sign-in. */
export const finish = (flow: ConnectionFlow, choose: (choices: readonly OrganisationChoice[]) => void) =>
  act(flow, 'finish', async (client) => {
    let outcome = finishing.get(client)
    if (!outcome) finishing.set(client, (outcome = client.call('finishConnect', {}).finally(() => finishing.delete(client))))
    const answer = await outcome
    if (answer.outcome === 'connected') changed(flow, answer, ({success}) => success(flow.accounting))
    else choose(answer.organisations)
  })

export const choose = (flow: ConnectionFlow, organisation: string) =>
  act(flow, 'dialog', async (client) => {
    const answer = await client.call('chooseOrganisation', {organisation})
    changed(flow, answer, ({success}) => success(flow.accounting))
  })

export const change = (flow: ConnectionFlow, organisation: string) =>
  act(flow, 'dialog', async (client) => {
    const answer = await client.call('changeOrganisation', {organisation})
    changed(flow, answer, ({changedTo}) => changedTo(answer.connection.organisation.name))
  })

export const abandon = (flow: ConnectionFlow) =>
  act(flow, 'dialog', async (client) => flow.take(await client.call('abandonConnect', {})))

export const disconnect = (flow: ConnectionFlow) =>
  act(flow, 'dialog', async (client) => {
    const answer = await client.call('disconnect', {})
    changed(flow, answer, ({disconnectedNow}) => disconnectedNow(flow.accounting))
    await flow.host.updateComplete
    // The menu has gone, so focus would fall to the page.
    flow.host.renderRoot.querySelector<HTMLElement>('[data-connect]')?.focus()
  })

export const sync = (flow: ConnectionFlow) =>
  act(flow, 'sync', async (client) => {
    const changes = await client.call('syncReference', {})
    flow.notice = (words) => changesNotice(flow.host, words, changes)
    flow.tell({of: 'reference'})
    await flow.load()
  })

/** Shows what an action has changed, and tells the others and the page. */
function changed(flow: ConnectionFlow, answer: Partial<ConnectionOverview>, notice: Notice) {
  flow.take({...answer, pending: null})
  flow.notice = notice
  flow.dialogs!.close()
  flow.tell({of: 'connection'})
  const event = new ConnectionChangeEvent(flow.connection)
  flow.host.dispatchEvent(event)
}
