/** Counts requests in a rolling minute, per app. */
export function createRateLimit(perMinute: number): (app: string, now: number) => boolean {
  const requests = new Map<string, number[]>()
  return (app, now) => {
    const recent = (requests.get(app) ?? []).filter((at) => at > now - 60_000)
    const allowed = recent.length < perMinute
    requests.set(app, allowed ? [...recent, now] : recent)
    return allowed
  }
}
