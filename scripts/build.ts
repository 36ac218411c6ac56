/** Builds the package into `dist/`: modules, the single file for a script tag, declarations, and the manifest of the elements. */
import {spawnSync} from 'node:child_process'

const steps = [
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--mode', 'cdn'],
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'],
]
for (const step of steps) {
  const {status} = spawnSync(process.execPath, step, {stdio: 'inherit'})
  if (status !== 0) process.exit(status ?? 1)
}
