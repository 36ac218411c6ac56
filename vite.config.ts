import {globSync} from 'node:fs'
import {isAbsolute, join} from 'node:path'
import {defineConfig} from 'vite'
import {joinLate} from './scripts/build/join-late.ts'
import {leanElements} from './scripts/build/lean-elements.ts'
import {minifyAgain} from './scripts/build/minify-again.ts'

/** The package's doors: what stands behind each name of `exports`. */
export const entries: Record<string, string> = {
  index: 'components/index.ts',
  client: 'src/client/client.ts',
  contract: 'src/contract/index.ts',
  server: 'src/server/index.ts',
  'server/node': 'src/server/node/index.ts',
  'server/xero': 'src/server/providers/xero/index.ts',
  'server/xero-node': 'src/server/providers/xero/xero-node-transport.ts',
  'server/kinabase': 'src/server/hosts/kinabase/index.ts',
  'server/sql': 'src/server/store/sql/index.ts',
  mocks: 'mocks/xero/index.ts',
  'mocks/node': 'mocks/node/index.ts',
  'mocks/browser': 'mocks/in-page/index.ts',
  'mock-xero': 'mocks/node/main.ts',
  ...Object.fromEntries(globSync('components/!(base)/define.ts').map((path) => [`elements/${path.split(/[/\\]/)[1]}`, path])),
}

const minify = {compress: true, mangle: true, codegen: true} as const

/** `vite build`: one module per door, packages left to whoever installs them. `--mode cdn`: all elements in one file, with all they need. */
export default defineConfig(({mode}) =>
  mode === 'cdn'
    ? {
        plugins: [leanElements(), joinLate(), minifyAgain()],
        build: {
          target: 'es2022',
          outDir: 'dist/cdn',
          emptyOutDir: true,
          lib: {entry: 'components/index.ts', formats: ['es'], fileName: () => 'xero-kit.min.js'},
          rolldownOptions: {output: {minify, codeSplitting: false}, checks: {pluginTimings: false}},
        },
      }
    : {
        plugins: [leanElements()],
        build: {
          target: 'es2022',
          outDir: 'dist',
          emptyOutDir: true,
          sourcemap: true,
          minify: false,
          lib: {entry: entries, formats: ['es'], fileName: (_format, name) => `${name}.js`},
          rolldownOptions: {
            // The helper that lowers decorators is nobody's dependency: it comes along.
            external: (id: string) => !id.startsWith('.') && !isAbsolute(id) && !/^(\0|@oxc-project\/runtime)/.test(id),
            output: {chunkFileNames: join('shared', '[name]-[hash].js')},
          },
        },
      },
)
