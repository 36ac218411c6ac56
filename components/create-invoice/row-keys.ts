import type {Field} from './draft-line.ts'

export interface RowTarget {
  index: number
  field: Field | 'tick'
}

/** Which field of which line an event came from. */
export function targetOf(event: Event): RowTarget | undefined {
  const element = event.target instanceof Element ? event.target : undefined
  const field = element?.getAttribute('name')
  const index = element?.closest<HTMLElement>('.row')?.dataset['index']
  return field && index !== undefined ? {field: field as RowTarget['field'], index: Number(index)} : undefined
}

/** Where the keys of a spreadsheet lead to from here: the same field of the next line, or of the one before. */
export function neighbour(event: KeyboardEvent, found: readonly number[]): RowTarget | undefined {
  const target = targetOf(event)
  if (!target || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const {key, shiftKey} = event
  const isNumber = target.field === 'quantity' || target.field === 'unitPrice'
  const arrows = isNumber || target.field === 'tick'
  const down = (arrows && key === 'ArrowDown') || (isNumber && key === 'Enter' && !shiftKey)
  const up = (arrows && key === 'ArrowUp') || (isNumber && key === 'Enter' && shiftKey)
  if (!down && !up) return undefined
  const index = found[found.indexOf(target.index) + (down ? 1 : -1)]
  return index === undefined ? undefined : {index, field: target.field}
}
