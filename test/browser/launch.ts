import {existsSync} from 'node:fs'
import {chromium} from 'playwright-core'
import type {Browser} from 'playwright-core'

/** No sandbox, as tests also run as root in a container; nothing that calls home or slows a page that is not in front. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--font-render-hinting=none',
]

/** A Chromium of the test's own: the one that `npm test` found, else the system's, else Playwright's. */
export function launch(): Promise<Browser> {
  const executablePath =
    process.env['CHROME_BIN'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  return chromium.launch({args: browserArguments, ...(executablePath && {executablePath})})
}
