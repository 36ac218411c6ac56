import type {Input} from '../../src/contract/api.ts'
import type {Card} from '../../src/contract/card.ts'
import {newId} from '../parts/new-id.ts'

/** What a person enters for a new contact or item. */
export interface TargetForm {
  /** Lives from the opening of the form until it is answered, so that a repeat is known as one. */
  push: string
  name: string
  email: string
  code: string
  /** Whether anything was typed. */
  isChanged?: boolean
  /** Whether it was sent once: only then are missing values marked. */
  isSent?: boolean
}

export type Field = 'name' | 'email' | 'code'

/** The fields of each kind, with how long they may be. */
export const longest = {contact: {name: 255, email: 255}, item: {name: 50, code: 30}} as const

export const openForm = ({title, suggestion}: Card, typed: string): TargetForm => ({
  push: newId(),
  name: suggestion?.name ?? (typed || title),
  email: suggestion?.email ?? '',
  code: suggestion?.code ?? '',
})

export function targetOf(form: TargetForm, kind: 'contact' | 'item'): Input<'createTarget'>['target'] {
  const name = form.name.trim().replace(/\s+/g, ' ')
  return kind === 'item' ? {kind, name, code: form.code.trim()} : {kind, name, email: form.email.trim() || null}
}
