import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {esbuildPlugin} from '@web/dev-server-esbuild'
import {playwrightLauncher} from '@web/test-runner-playwright'

const executablePath = process.env.CHROME_BIN ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const args = [
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
]

export default {
  files: ['test/components/**/*.test.ts'],
  nodeResolve: {exportConditions: ['browser', 'development']},
  browsers: [playwrightLauncher({product: 'chromium', launchOptions: {executablePath, args}})],
  concurrency: 2,
  testFramework: {config: {timeout: 10_000}},
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))})],
}
