/** When the stories take place. */
export const now = '2026-11-12T14:05:00Z'

const minute = 60_000
const before = (milliseconds: number) => new Date(Date.parse(now) - milliseconds).toISOString()

export const minutesAgo = (count: number) => before(count * minute)
export const daysAgo = (count: number) => before(count * 24 * 60 * minute)
