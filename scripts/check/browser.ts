import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {chromium} from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium that runs; where there is none it is installed. */
export function findBrowser(): string {
  const found = search()
  if (found) return found
  install()
  const installed = search()
  if (!installed) throw new Error('No browser could be installed. Install Chromium, or name one in CHROME_BIN.')
  return installed
}

function search(): string | undefined {
  const named = process.env['CHROME_BIN']
  if (named) {
    if (runs(named)) return named
    throw new Error(`CHROME_BIN names ${named}, which does not run.`)
  }
  return [...names.map(onPath), ...places, chromium.executablePath()].find((path) => path && runs(path))
}

function onPath(name: string): string {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(finder, [name], {encoding: 'utf8'}).stdout?.split('\n')[0]?.trim() ?? ''
}

/** Ubuntu's `chromium` may be a shell that only asks for snap: what cannot say its version is none. */
function runs(path: string) {
  if (!existsSync(path)) return false
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version', '--no-sandbox'], {timeout: 20_000}).status === 0
}

function install() {
  process.stderr.write('No browser was found; installing Chromium.\n')
  const administrator = process.getuid?.() === 0
  if (administrator && onPath('apt-get')) {
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, {stdio: ['ignore', 2, 2], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}})
    apt('update', '-qq')
    apt('install', '-y', '-qq', 'chromium')
    if (search()) return
  }
  const withSystemLibraries = administrator ? ['--with-deps'] : []
  spawnSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', ...withSystemLibraries, 'chromium'], {
    stdio: ['ignore', 2, 2],
  })
}
