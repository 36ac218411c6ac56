/** Makes the manifest of the elements, then runs Storybook: `dev`, `build`, or `approve` to build it and keep its pictures. */
import {spawn} from 'node:child_process'
import {findBrowser} from './check/browser.ts'

const [mode = 'dev', ...rest] = process.argv.slice(2)
const storybook = 'node_modules/storybook/dist/bin/dispatcher.js'
const environment: NodeJS.ProcessEnv = {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1'}

async function run(...args: string[]) {
  const child = spawn(process.execPath, args, {stdio: 'inherit', env: environment})
  const end = () => void child.kill()
  process.on('SIGTERM', end).on('SIGINT', end)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  process.off('SIGTERM', end).off('SIGINT', end)
  if (code !== 0) process.exit(code ?? 1)
}

await run('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet')
const build = () => run(storybook, 'build', '--quiet', '--output-dir', 'storybook-static', ...rest)
if (mode === 'build') await build()
else if (mode === 'approve') {
  await build()
  environment['APPROVE_STORIES'] = 'yes'
  environment['CHROME_BIN'] = findBrowser()
  await run('--test', '--test-reporter=./scripts/check/node-reporter.ts', 'test/stories/stories.test.ts')
} else await run(storybook, mode, '--port', '6006', '--no-open', '--ci', ...rest)
