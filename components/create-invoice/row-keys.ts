import {isNumber, type Field} from './draft-line.ts'

export interface RowTarget {
  index: number
  field: Field | 'tick'
}

const steps: Record<string, number> = {ArrowDown: 1, ArrowUp: -1, Enter: 1}

/** Which field of which line an event came from. */
export function targetOf({target}: Event): RowTarget | undefined {
  const field = (target as Element).getAttribute('name')
  const row = (target as Element).closest<HTMLElement>('.row')
  return field && row ? {field: field as RowTarget['field'], index: Number(row.dataset['index'])} : undefined
}

/** Where the keys of a spreadsheet lead to from here: the same field of the next line, or of the one before. */
export function neighbour(event: KeyboardEvent, found: readonly number[]): RowTarget | undefined {
  const target = targetOf(event)
  const {key} = event
  const step = steps[key]
  if (!target || !step || event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (!isNumber(target.field) && (target.field !== 'tick' || key === 'Enter')) return undefined
  const index = found[found.indexOf(target.index) + (key === 'Enter' && event.shiftKey ? -step : step)]
  return index === undefined ? undefined : {...target, index}
}
