/** Makes the manifest of the elements, then runs Storybook: `dev` or `build`. */
import {spawn} from 'node:child_process'

const [mode = 'dev', ...rest] = process.argv.slice(2)
const storybook = 'node_modules/storybook/dist/bin/dispatcher.js'
const environment = {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1'}

async function run(...args: string[]) {
  const child = spawn(process.execPath, args, {stdio: 'inherit', env: environment})
  const end = () => void child.kill()
  process.on('SIGTERM', end).on('SIGINT', end)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  process.off('SIGTERM', end).off('SIGINT', end)
  if (code !== 0) process.exit(code ?? 1)
}

await run('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet')
if (mode === 'build') await run(storybook, 'build', '--quiet', '--output-dir', 'storybook-static', ...rest)
else await run(storybook, mode, '--port', '6006', '--no-open', '--ci', ...rest)
