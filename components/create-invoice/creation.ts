import type {PushAnswer, Push} from '../../src/contract/document.ts'
import {KitError, type FailureCode} from '../../src/contract/failure.ts'
import {codeOf} from '../parts/failure.ts'
import type {CreateDialog} from './create-dialog.ts'
import {Draft} from './draft.ts'
import {InvoiceCreateEvent} from './invoice-create-event.ts'
import {dialogParts} from './late-parts.ts'
import {forget, readSaved, save} from './saved-draft.ts'

/** After these nobody knows whether it arrived. */
const untold: readonly FailureCode[] = ['offline', 'bad-reply', 'unavailable', 'internal', 'push-conflict']

/**
 * One document in the making: reads what there is to create from, keeps the draft, sends it once and finds out what became of
 * it. A refusal and a failure leave everything that was entered as it is.
 */
export class Creation {
  draft: Draft | undefined
  state: 'idle' | 'sending' | 'checking' | 'needs-human' = 'idle'
  /** Why the lines could not be read, or not be sent. */
  failure: unknown
  /** What the accounting system said of it. */
  refused: readonly string[] | undefined
  created: Push | undefined
  /** Whether the person has agreed to go beyond what is left. */
  agreed = false
  /** Whether the draft holds what was entered before a reload. */
  restored = false
  readonly #dialog: CreateDialog
  #turn = 0
  readonly #watching = new AbortController()

  constructor(dialog: CreateDialog) {
    this.#dialog = dialog
    void this.load()
  }

  /** Reads what there is to create from; what stands in the dialog is newer than what was saved. */
  async load() {
    const {client, key, kind, speaking} = this.#dialog
    const turn = ++this.#turn
    this.failure = undefined
    try {
      const offer = await client!.call('offerDocument', {key, kind})
      const {contact} = offer
      if (!contact || contact.archived || readSaved(offer)?.sent) await dialogParts.want()
      if (turn !== this.#turn) return
      const standing = this.draft
      const isSame = standing?.offer.organisation.id === offer.organisation.id
      const draft = new Draft(offer, speaking.lang, isSame ? standing.toSaved() : readSaved(offer))
      this.restored = !standing && draft.isTouched && !draft.sent
      this.draft = draft
      if (draft.sent) await this.#lookUp(draft)
    } catch (error) {
      if (turn === this.#turn) this.failure = error
    }
    this.#dialog.requestUpdate()
  }

  startOver() {
    const {offer} = this.draft!
    forget(this.draft!)
    this.draft = new Draft(offer, this.#dialog.speaking.lang)
    this.restored = false
    this.#dialog.requestUpdate()
  }

  /** Shows what was edited in the draft. */
  edited() {
    if (!this.draft!.over) this.agreed = false
    this.#dialog.requestUpdate()
  }

  /** One at a time, so that a double click is one call. Where no answer comes, it is asked for before anything is called a failure. */
  async send() {
    const draft = this.draft!
    if (this.state !== 'idle') return
    // An offer that is still on its way would put another draft in the place of what is sent.
    this.#turn++
    this.failure = this.refused = undefined
    this.restored = false
    this.#to('sending')
    try {
      // Nothing is sent before the code is there that finds out what becomes of it.
      const {requestOf} = await dialogParts.want()
      draft.sent = true
      save(draft)
      await this.#follow(draft, await this.#dialog.client!.call('createDocument', requestOf(draft, this.agreed)))
    } catch (error) {
      if (draft.sent && untold.includes(codeOf(error))) return this.#lookUp(draft, error)
      draft.sent = false
      this.#fail(draft, error)
    }
  }

  /** The person has looked: it is not there. What comes next is another intent. */
  createAgain() {
    this.draft!.renew()
    this.#to('idle')
    save(this.draft!)
  }

  /** Waits no longer for what is still unknown. */
  stop() {
    this.#turn++
    this.#watching.abort()
  }

  /** Looks for the answer to what was sent before; `otherwise` is what to say where it never arrived. */
  async #lookUp(draft: Draft, otherwise?: unknown) {
    this.#to('checking')
    try {
      await this.#follow(draft, await this.#dialog.client!.call('readPush', {push: draft.push}))
    } catch (error) {
      const isAbsent = codeOf(error) === 'not-found'
      if (isAbsent) draft.sent = false
      this.#fail(draft, otherwise ?? (isAbsent ? undefined : error))
    }
  }

  async #follow(draft: Draft, answer: PushAnswer) {
    this.#take(draft, answer)
    const {id, askAgainAfter: after} = answer.push
    const {signal} = this.#watching
    if (this.state !== 'checking' || signal.aborted) return
    const {watchPush} = await dialogParts.want()
    const watched = watchPush(this.#dialog.client!, id, {signal, after, answered: (next) => this.#take(draft, next)})
    await watched.catch((error: unknown) => signal.aborted || this.#fail(draft, error))
  }

  #take(draft: Draft, {push, card}: PushAnswer) {
    this.#dialog.client!.announce({of: 'card', card})
    const {state} = push
    if (state === 'sending') return this.#to('checking')
    if (state === 'checking' || state === 'needs-human') return this.#to(state)
    this.#to('idle')
    if (state === 'rejected') return this.#refuse(draft, push.complaints)
    draft.sent = false
    forget(draft)
    this.created = push
    const event = new InvoiceCreateEvent(card, push.document)
    this.#dialog.dispatchEvent(event)
    void this.#dialog.updateComplete.then(() => this.#dialog.renderRoot.querySelector('h2')?.focus())
  }

  #refuse(draft: Draft, complaints: KitError['complaints']) {
    this.refused = draft.refuse(complaints)
    save(draft)
    this.#dialog.showWrong()
  }

  #fail(draft: Draft, error: unknown) {
    this.#to('idle')
    if (codeOf(error) === 'line-covered') {
      // Its complaints are about quantities that the new offer puts right.
      draft.renew()
      void this.load()
    } else if (error instanceof KitError && error.complaints.length > 0) return this.#refuse(draft, error.complaints)
    this.failure = error
    save(draft)
  }

  #to(state: Creation['state']) {
    this.state = state
    this.#dialog.requestUpdate()
  }
}
