import type {ConsoleMessage, Page} from 'playwright-core'

export interface Complaints {
  /** Everything that the page should not have said, in order. */
  readonly all: string[]
  /** Lets pass what a test provokes. */
  allow(pattern: RegExp): void
  /** Throws if there was any. */
  check(): void
}

/** What Chromium itself says of an answer above 399; that the kit's own API refuses is part of its contract. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/

/**
 * Hears all that a page complains of: console errors and warnings, uncaught errors, refused or failed loads, reports of the
 * content security policy.
 */
export function hearComplaints(page: Page, {api = /\/accounting\//} = {}): Complaints {
  const heard: string[] = []
  const allowed: RegExp[] = []
  const hear = (text: string) => void heard.push(text)

  page.on('console', (message: ConsoleMessage) => {
    const kind = message.type()
    const from = message.location().url
    if (kind !== 'error' && kind !== 'warning') return
    if (refusal.test(message.text()) && api.test(from)) return
    hear(`console ${kind}: ${message.text()} (${from})`)
  })
  page.on('pageerror', (error) => hear(`uncaught: ${error.stack ?? error.message}`))
  page.on('crash', () => hear('the page crashed'))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // A page that is left takes its requests with it, and an element may drop a read that it no longer wants.
    if (why !== 'net::ERR_ABORTED') hear(`request failed: ${request.url()} ${why}`)
  })

  const all = () => heard.filter((text) => !allowed.some((pattern) => pattern.test(text)))
  return {
    get all() {
      return all()
    },
    allow(pattern) {
      allowed.push(pattern)
    },
    check() {
      if (all().length > 0) throw new Error(`The page complained:\n${all().join('\n')}`)
    },
  }
}
