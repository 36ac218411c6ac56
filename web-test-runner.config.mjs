import {createReadStream} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {esbuildPlugin} from '@web/dev-server-esbuild'
import {playwrightLauncher} from '@web/test-runner-playwright'
import {browserArguments} from './test/browser/launch.ts'

const worker = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'))

/** Tests of the elements, in a real Chromium: `npx wtr`, or `npx wtr --files test/components/org-picker.test.ts`. */
export default {
  files: ['test/components/**/*.test.ts', 'test/api/page.browser.ts'],
  nodeResolve: {exportConditions: ['browser', 'development']},
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium', args: browserArguments},
    }),
  ],
  // One page at a time: focus belongs to one.
  concurrency: 1,
  testFramework: {config: {timeout: 10_000}},
  // Lit’s note that this is its development build says nothing of the elements.
  filterBrowserLogs: ({args: [text]}) => !String(text).startsWith('Lit is in dev mode'),
  middleware: [
    function serveWorker(context, next) {
      if (context.path !== '/mockServiceWorker.js') return next()
      context.type = 'text/javascript'
      context.set('service-worker-allowed', '/')
      context.set('cache-control', 'no-cache')
      context.body = createReadStream(worker)
    },
  ],
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url))})],
}
