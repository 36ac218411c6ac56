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

/** The page that is asked for, if any; sizes out of range are clamped. */
export function pageAsked(
  page: string | undefined,
  pageSize: string | undefined,
  enforced = false,
): {page: number; pageSize: number} | undefined {
  if (page === undefined && pageSize === undefined && !enforced) return undefined
  return {page: Math.max(1, whole(page, 1)), pageSize: Math.min(1000, Math.max(1, whole(pageSize, 100)))}
}
