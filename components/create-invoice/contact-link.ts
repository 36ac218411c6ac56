import {nothing} from 'lit'
import {html as withTags, type StaticValue} from 'lit/static-html.js'
import type {Card, RecordKey} from '../../src/contract/card.ts'
import {defineElements} from '../base/define.ts'
import type {KitElement, KitElementClass} from '../base/kit-element.ts'
import type {LinkDialog} from '../link-dialog/link-dialog.ts'
import {linkDialogs} from '../parts/late-dialogs.ts'

/** Links the customer or supplier of a record without leaving the dialog that needs it. */
export class ContactLink {
  readonly #host: KitElement
  #card: Card | undefined

  constructor(host: KitElement) {
    this.#host = host
  }

  readonly prepare = linkDialogs.prepare

  async open(key: RecordKey) {
    const host = this.#host
    const {prefix} = host.constructor as KitElementClass
    const [loaded, card] = await Promise.all([linkDialogs.want(), host.client!.readCard(key)])
    defineElements([loaded], {prefix})
    this.#card = card
    host.requestUpdate()
    await host.updateComplete
    host.renderRoot.querySelector<LinkDialog>(`${prefix}-link-dialog`)?.show()
  }

  render(tag: StaticValue) {
    if (!this.#card) return nothing
    const {client, locale} = this.#host
    return withTags`<${tag} .client=${client} .locale=${locale} .card=${this.#card}></${tag}>`
  }
}
