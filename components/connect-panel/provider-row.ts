import {html, nothing, type TemplateResult} from 'lit'
import type {Connection, ProviderInfo} from '../../src/contract/connection.ts'
import type {Format} from '../base/format.ts'
import {icon} from '../parts/icons.ts'
import type {ConnectPanelWords} from './connect-panel.words.ts'
import {counted} from './panel-view.ts'

export interface ProviderRow {
  words: ConnectPanelWords
  format: Format
  provider: ProviderInfo
  /** The connection to this provider, if it is or was. */
  connection: Connection | null
  /** Why this person may not manage it. */
  why: string | undefined
  /** What is under way in this row, in words. */
  working: string | undefined
  syncing: boolean
  menu: unknown
  /** Begins to bring what connecting needs. */
  prepare: () => void
  connect: () => void
  sync: () => void
}

/** One provider: mark, name, organisation and country, state, who and when, reference data; and what can be done. */
export function providerRow(row: ProviderRow): TemplateResult {
  const {words, provider, connection} = row
  const live = connection !== null && connection.state !== 'disconnected'
  return html`<li class="provider ${live ? 'live' : ''}" part="provider" data-provider=${provider.id}>
    <span class="mark" part="mark" aria-hidden="true"><slot name="mark-${provider.id}">${provider.name.slice(0, 1)}</slot></span>
    <div class="about">
      <h3>${provider.name} ${renderChip(words, provider, connection)}</h3>
      ${connection ? renderConnection(row, connection) : renderNever(row)}
      ${row.why && provider.available && connection?.state !== 'connected' ? html`<p class="explained" id="why-${provider.id}">${icon('info')} <span>${row.why}</span></p>` : nothing}
    </div>
    ${renderActions(row, live)}
  </li>`
}

function renderChip(words: ConnectPanelWords, {available}: ProviderInfo, connection: Connection | null) {
  if (connection?.state === 'connected')
    return html`<span class="chip ok" part="status">${icon('check')}${words.connected}</span>`
  if (connection?.state === 'needs-reconnect')
    return html`<span class="chip warning" part="status">${icon('alert')}${words.needsReconnect}</span>`
  if (connection) return html`<span class="chip" part="status">${words.disconnected}</span>`
  return available ? nothing : html`<span class="chip" part="status">${words.notAvailable}</span>`
}

function renderNever({words, provider}: ProviderRow) {
  return html`<p class="quiet">${provider.available ? words.purpose : words.notAvailableMore(provider.name)}</p>`
}

function renderConnection(row: ProviderRow, connection: Connection) {
  const {words, format, provider} = row
  const {organisation, connectedBy, connectedAt, state} = connection
  const links = counted(format, words.links, connection.links)
  return html`<p class="pair">
      <span class="organisation">${organisation.name}</span>
      ${organisation.country ? html`<span class="quiet">${format.country(organisation.country)}</span>` : nothing}
    </p>
    <p class="quiet small">${words.connectedBy(connectedBy, format.date(connectedAt))}</p>
    ${state === 'connected' ? renderReference(row, connection) : nothing} ${renderEnding(row, connection)}
    ${
      state === 'needs-reconnect'
        ? html`<p class="explained warning">${icon('alert')} <span>${words.needsReconnectMore(provider.name, links)}</span></p>`
        : nothing
    }
    ${state === 'disconnected' ? html`<p class="explained">${icon('info')} <span>${words.disconnectedMore(links)}</span></p>` : nothing}`
}

/** A connection that nobody uses ends; said when it is near. */
function renderEnding({words, format}: ProviderRow, {state, expiresAt}: Connection) {
  if (state !== 'connected' || !expiresAt || !format.isWithinDays(expiresAt, 14)) return nothing
  return html`<p class="explained warning">${icon('alert')} <span>${words.endsOn(format.date(expiresAt))}</span></p>`
}

function renderReference({words, format, sync, syncing, why}: ProviderRow, {reference}: Connection) {
  if (syncing || reference.state === 'running')
    return html`<p class="quiet small reference">${icon('refresh', true)} ${words.referenceRunning}</p>`
  const again =
    why === undefined ? html`<button class="button compact" type="button" @click=${sync}>${words.syncAgain}</button>` : nothing
  if (reference.state === 'incomplete')
    return html`<p class="explained warning">${icon('alert')} <span>${words.referenceIncomplete}</span> ${again}</p>`
  if (!reference.syncedAt) return html`<p class="quiet small">${words.referenceNever}</p>`
  return html`<p class="quiet small pair">
    <span><time datetime=${reference.syncedAt} title=${format.moment(reference.syncedAt)}>${words.referenceSynced(format.ago(reference.syncedAt))}</time></span>
    <span>${words.referenceCounts(
      counted(format, words.taxCodes, reference.taxCodes),
      counted(format, words.ledgerCodes, reference.ledgerCodes),
    )}</span>
  </p>`
}

function renderActions({words, provider, connection, why, working, menu, prepare, connect}: ProviderRow, live: boolean) {
  const reconnecting = connection?.state === 'needs-reconnect'
  if (!provider.available) return nothing
  if (live && !reconnecting) return html`<div class="more">${menu}</div>`
  const says = working ? html`${icon('refresh', true)} ${working}` : reconnecting ? words.reconnect : words.connect
  return html`<div class="act">
      <button
        class="button primary"
        part="button connect-button"
        type="button"
        data-connect=${provider.id}
        aria-label=${reconnecting || working ? nothing : words.connectTo(provider.name)}
        aria-disabled=${why || working ? 'true' : nothing}
        aria-describedby=${why ? `why-${provider.id}` : nothing}
        @pointerenter=${prepare}
        @focus=${prepare}
        @click=${why ? nothing : connect}
      >
        ${says}
      </button>
    </div>
    ${live ? html`<div class="more">${menu}</div>` : nothing}`
}

/** Stands in for the rows until they are read. */
export const loadingRows = (words: ConnectPanelWords) =>
  html`<div class="providers" role="status" aria-busy="true">
    <span class="hidden">${words.loading}</span>
    ${[0, 1].map(
      () =>
        html`<div class="provider">
          <span class="skeleton mark"></span>
          <div class="about"><span class="skeleton title"></span><span class="skeleton line"></span></div>
        </div>`,
    )}
  </div>`
