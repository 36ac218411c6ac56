/** What `pagination` says; only a question that asked for a page gets it. */
export interface Pagination {
  page: number
  pageSize: number
  pageCount: number
  itemCount: number
}

export interface Cut<Row> {
  rows: Row[]
  pagination?: Pagination | undefined
}

const whole = (text: string | undefined, otherwise: number): number => {
  const value = Number(text ?? '')
  return text === undefined || !Number.isFinite(value) ? otherwise : Math.trunc(value)
}

/** Cuts a page out; sizes out of range are clamped, pages past the end are empty. */
export function cut<Row>(rows: Row[], page: string | undefined, pageSize: string | undefined, enforced = false): Cut<Row> {
  if (page === undefined && pageSize === undefined && !enforced) return {rows}
  const number = Math.max(1, whole(page, 1))
  const size = Math.min(1000, Math.max(1, whole(pageSize, 100)))
  return {
    rows: rows.slice((number - 1) * size, number * size),
    pagination: {page: number, pageSize: size, pageCount: Math.ceil(rows.length / size), itemCount: rows.length},
  }
}
