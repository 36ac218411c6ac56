/** Makes the manifest of the elements, then runs Storybook: `dev` or `build`. */
import {spawnSync} from 'node:child_process'

const [mode = 'dev', ...rest] = process.argv.slice(2)
const environment = {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1'}
const run = (...args: string[]) => {
  const {status} = spawnSync(process.execPath, args, {stdio: 'inherit', env: environment})
  if (status !== 0) process.exit(status ?? 1)
}

run('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet')
if (mode === 'build')
  run('node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', 'storybook-static', ...rest)
else run('node_modules/storybook/dist/bin/dispatcher.js', 'dev', '--port', '6006', '--no-open', '--ci', ...rest)
