/** Ids that fit into one address: the 56th passes 2,048 characters of query, which Xero answers with 404. */
const batchSize = 50

/** Each id once, in as few calls as its address permits, one after the other. */
export async function inBatches<T>(ids: readonly string[], call: (batch: string[]) => Promise<T[]>): Promise<T[]> {
  const distinct = [...new Set(ids)]
  const found: T[] = []
  for (let start = 0; start < distinct.length; start += batchSize)
    found.push(...(await call(distinct.slice(start, start + batchSize))))
  return found
}
