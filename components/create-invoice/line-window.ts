/** Rows above and below what is in sight, so that a turn of the wheel shows no gap. */
const spare = 3

export interface Sight {
  top: number
  height: number
  rowHeight: number
}

/** Which places of a list of rows of one height to mount: those in sight, some around, and (sorted in) the one with focus. */
export function placesInSight(count: number, {top, height, rowHeight}: Sight, focused: number): number[] {
  const from = Math.max(0, Math.min(Math.floor(top / rowHeight) - spare, count - 1))
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + spare)
  const places: number[] = []
  if (focused >= 0 && focused < from) places.push(focused)
  for (let place = from; place < to; place++) places.push(place)
  if (focused >= to && focused < count) places.push(focused)
  return places
}
