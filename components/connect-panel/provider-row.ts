import {html, nothing} from 'lit'
import type {Connection, ProviderInfo} from '../../src/contract/connection.ts'
import {icon} from '../parts/icons.ts'
import type {Menu} from '../parts/menu.ts'
import type {ConnectPanelWords} from './connect-panel.words.ts'
import type {ConnectionFlow} from './connection-flow.ts'

/** One provider: mark, name, organisation and country, state, who and when, reference data; and what can be done. */
export function renderProvider(flow: ConnectionFlow, provider: ProviderInfo, menu: Menu) {
  const {words} = flow
  const {id, name, available} = provider
  const connection = flow.connection?.provider === id ? flow.connection : undefined
  const state = connection?.state
  const live = state === 'connected' || state === 'needs-reconnect'
  const connectable = available && state !== 'connected'
  const why = flow.whyNot(words.onlyAdministratorsConnect)
  return html`<li class="provider ${live ? 'live' : ''}" part="provider" data-provider=${id}>
    <span class="mark" part="mark" aria-hidden="true"><slot name="mark-${id}">${name.slice(0, 1)}</slot></span>
    <div class="about">
      <h3>${name} ${renderChip(words, available, state)}</h3>
      ${
        connection
          ? renderConnection(flow, connection, name)
          : html`<p class="quiet">${available ? words.purpose : words.notAvailableMore(name)}</p>`
      }
      ${connectable && why ? explained(why, `why-${id}`) : nothing}
    </div>
    ${connectable ? renderConnect(flow, provider, live, why) : nothing}
    ${available && live ? html`<div class="more">${menu(words.menu(name), flow.dialogs?.items(provider) ?? [])}</div>` : nothing}
  </li>`
}

function renderChip(words: ConnectPanelWords, available: boolean, state?: Connection['state']) {
  if (state === 'connected') return chip(words.connected, 'ok', icon('check'))
  if (state === 'needs-reconnect') return chip(words.needsReconnect, 'warning', icon('alert'))
  if (state) return chip(words.disconnected)
  return available ? nothing : chip(words.notAvailable)
}

const chip = (text: string, role = '', picture?: unknown) =>
  html`<span class="chip ${role}" part="status">${picture}${text}</span>`

const explained = (text: string, id?: string) =>
  html`<p class="explained" id=${id ?? nothing}>${icon('info')} <span>${text}</span></p>`

const warning = (text: string, more?: unknown) =>
  html`<p class="explained warning">${icon('alert')} <span>${text}</span> ${more}</p>`

function renderConnection(flow: ConnectionFlow, connection: Connection, accounting: string) {
  const {words} = flow
  const {format} = flow.host
  const {organisation, connectedBy, connectedAt, expiresAt, state} = connection
  const links = flow.counted('links')
  return html`<p class="pair">
      <span class="organisation">${organisation.name}</span>
      ${organisation.country && html`<span class="quiet">${format.country(organisation.country)}</span>`}
    </p>
    <p class="quiet small">${words.connectedBy(connectedBy, format.date(connectedAt))}</p>
    ${
      state === 'connected'
        ? html`${renderReference(flow, connection)}
          ${expiresAt && format.isWithinDays(expiresAt, 14) ? warning(words.endsOn(format.date(expiresAt))) : nothing}`
        : state === 'disconnected'
          ? explained(words.disconnectedMore(links))
          : warning(words.needsReconnectMore(accounting, links))
    }`
}

function renderReference(flow: ConnectionFlow, {reference}: Connection) {
  const {words} = flow
  const {format} = flow.host
  const {state, syncedAt} = reference
  if (flow.busy === 'sync' || state === 'running')
    return html`<p class="quiet small reference">${icon('refresh', true)} ${words.referenceRunning}</p>`
  if (state === 'incomplete') {
    const sync = () => flow.ask((dialogs) => dialogs.sync())
    const again = flow.manage.allowed
      ? html`<button class="button compact" type="button" @click=${sync}>${words.syncAgain}</button>`
      : nothing
    return warning(words.referenceIncomplete, again)
  }
  if (!syncedAt) return html`<p class="quiet small">${words.referenceNever}</p>`
  return html`<p class="quiet small pair">
    <span><time datetime=${syncedAt} title=${format.moment(syncedAt)}>${words.referenceSynced(format.ago(syncedAt))}</time></span>
    <span>${words.referenceCounts(flow.counted('taxCodes'), flow.counted('ledgerCodes'))}</span>
  </p>`
}

function renderConnect(flow: ConnectionFlow, provider: ProviderInfo, again: boolean, why: string | undefined) {
  const {words} = flow
  const {id, name} = provider
  const working = flow.busy === `connect ${id}`
  return html`<div class="act">
    <button
      class="button primary"
      part="button connect-button"
      type="button"
      data-connect=${id}
      aria-label=${again || working ? nothing : words.connectTo(name)}
      aria-disabled=${why || working ? 'true' : nothing}
      aria-describedby=${why ? `why-${id}` : nothing}
      @pointerenter=${flow.prepare}
      @focus=${flow.prepare}
      @click=${why ? nothing : () => flow.ask((dialogs) => dialogs.connect(provider))}
    >
      ${working ? html`${icon('refresh', true)} ${words.connecting(name)}` : again ? words.reconnect : words.connect}
    </button>
  </div>`
}

/** Stands in for the rows until they are read. */
export function renderLoading(words: ConnectPanelWords) {
  const row = html`<div class="provider">
    <span class="skeleton mark"></span>
    <div class="about"><span class="skeleton title"></span><span class="skeleton line"></span></div>
  </div>`
  return html`<div class="providers" role="status" aria-busy="true"><span class="hidden">${words.loading}</span>${row}${row}</div>`
}
