import {html, nothing} from 'lit'
import type {Card, LinkState} from '../../src/contract/card.ts'
import {iconButton, iconLink} from '../parts/icon-button.ts'
import {icon} from '../parts/icons.ts'
import {isEmpty, providerOf, readAt} from './card-state.ts'
import type {RecordCard} from './record-card.ts'
import {recordCard} from './record-card.words.ts'
import {safeHref} from './safe-href.ts'
import {whyNoSync, whyNoUnlink} from './why-not.ts'

const roles = {live: 'ok', foreign: 'warning', disconnected: 'warning', missing: 'danger', archived: 'warning'}

/** How a link stands. */
export const renderState = (host: RecordCard, card: Card, state: LinkState | 'archived') =>
  html`<span class="chip ${roles[state]}">${host.words('record-card', recordCard).state(providerOf(card))[state]}</span>`

/** The linked name and its chip, and at the end what can be done with it. */
export function renderHeader(host: RecordCard, card: Card) {
  const words = host.words('record-card', recordCard)
  const {link} = card
  const provider = providerOf(card)
  const href = safeHref(link?.openAt)
  const detail = [(link ?? card).organisation?.name, link?.target.email].filter(Boolean).join(' · ')
  // “5 minutes ago” is written anew when somebody is about to read it.
  const renew = () => host.requestUpdate()
  return html`<header part="header">
    <p class="small quiet">${provider} · ${words.heading[card.kind]}</p>
    <div class="tools" @pointerenter=${renew} @focusin=${renew}>
      ${isEmpty(card) ? nothing : renderSync(host, card)}
      ${href && iconLink('open', icon('open'), words.openIn(provider), href)}
      ${
        link &&
        host.menu(
          words.more,
          [
            {
              label: words.unlink,
              icon: 'unlink',
              danger: true,
              reason: whyNoUnlink(host, card),
              press: () => void host.unlink(null, link.target.name),
            },
          ],
          'compact',
        )
      }
    </div>
    ${
      link &&
      html`<div class="row who">
        <h3>${link.target.name}</h3>
        ${renderState(host, card, link.target.archived && link.state === 'live' ? 'archived' : link.state)}
      </div>`
    }
    ${detail && html`<p class="detail small quiet">${detail}</p>`}
  </header>`
}

function renderSync(host: RecordCard, card: Card) {
  const words = host.words('record-card', recordCard)
  const at = readAt(card)
  const synced = at ? words.synced(host.format.ago(at), host.format.moment(at)) : words.neverSynced
  const reason = whyNoSync(host, card)
  return iconButton('sync', icon('refresh', host.busy), words.sync, host.sync, {
    tip: synced,
    reason: reason && `${reason}. ${synced}`,
    busy: host.busy,
  })
}
