import type {Input} from '../../src/contract/api.ts'
import type {Card} from '../../src/contract/card.ts'
import {newId} from '../parts/new-id.ts'

export type Field = 'name' | 'email' | 'code'
type Target = Input<'createTarget'>['target']

/** What a person enters for a new contact or item; its push id lives from the opening of the form until it is answered. */
export interface TargetForm {
  push: string
  kind: 'contact' | 'item'
  values: Readonly<Record<Field, string>>
  /** Whether it was sent once: only then are missing values marked. */
  sent: boolean
}

export const longest = {contact: {name: 255, email: 255, code: 0}, item: {name: 50, email: 0, code: 30}} as const

export function openForm({title, kind, suggestion}: Card, typed: string): TargetForm {
  return {
    push: newId(),
    kind: kind === 'item' ? 'item' : 'contact',
    values: {name: suggestion?.name ?? (typed || title), email: suggestion?.email ?? '', code: suggestion?.code ?? ''},
    sent: false,
  }
}

export const fieldsOf = ({kind}: TargetForm): readonly Field[] => (kind === 'contact' ? ['name', 'email'] : ['name', 'code'])

/** Which fields cannot be sent as they are. */
export function wrongs(form: TargetForm): Partial<Record<Field, 'missing' | 'too-long'>> {
  const wrong: Partial<Record<Field, 'missing' | 'too-long'>> = {}
  for (const field of fieldsOf(form)) {
    const value = form.values[field].trim()
    if (!value && field !== 'email') wrong[field] = 'missing'
    else if (value.length > longest[form.kind][field]) wrong[field] = 'too-long'
  }
  return wrong
}

export function targetOf({kind, values}: TargetForm): Target {
  const name = values.name.trim().replace(/\s+/g, ' ')
  if (kind === 'item') return {kind, name, code: values.code.trim()}
  return {kind, name, email: values.email.trim() || null}
}
