import {html, nothing} from 'lit'
import type {Card} from '../../src/contract/card.ts'
import type {KitElement} from '../base/kit-element.ts'
import {iconButton, iconLink} from '../parts/icon-button.ts'
import {icon} from '../parts/icons.ts'
import {readAt, stateRoles} from './card-state.ts'
import type {RecordCardWords} from './record-card.words.ts'
import {safeHref} from './safe-href.ts'

export interface HeaderView {
  card: Card
  words: RecordCardWords
  busy: boolean
  sync: () => void
  noSync: string | undefined
  menu: unknown
}

/** The linked name and its chip, and at the end what can be done with it. */
export function renderHeader(host: KitElement, {card, words, busy, sync, noSync, menu}: HeaderView) {
  const {link, organisation} = card
  const provider = card.provider?.name ?? 'Xero'
  const href = safeHref(link?.openAt ?? null)
  const at = readAt(card)
  const detail = [link?.organisation.name ?? organisation?.name, link?.target.email].filter((text) => text)
  const synced = at === null ? words.neverSynced : words.synced(host.format.ago(at), host.format.moment(at))
  const nothingToSync = !link && card.documents.length === 0 && card.pending.length === 0
  return html`<header part="header">
    <p class="kicker small quiet">${provider} · ${words.heading[card.kind]}</p>
    <div class="tools" @pointerenter=${() => host.requestUpdate()} @focusin=${() => host.requestUpdate()}>
      ${
        nothingToSync
          ? nothing
          : iconButton({
              id: 'sync',
              icon: icon('refresh', busy),
              label: words.sync,
              tip: synced,
              reason: noSync === undefined ? undefined : `${noSync}. ${synced}`,
              busy,
              press: sync,
            })
      }
      ${href ? iconLink({id: 'open', icon: icon('open'), label: words.openIn(provider), href}) : nothing} ${menu}
    </div>
    ${
      link
        ? html`<div class="who">
            <h3>${link.target.name}</h3>
            ${
              link.target.archived && link.state === 'live'
                ? html`<span class="chip warning">${words.archived}</span>`
                : html`<span class="chip ${stateRoles[link.state]}">${words.state(provider)[link.state]}</span>`
            }
          </div>`
        : nothing
    }
    ${detail.length ? html`<p class="detail small quiet">${detail.join(' · ')}</p>` : nothing}
  </header>`
}
