import {readFileSync} from 'node:fs'
import {brotliCompressSync, constants} from 'node:zlib'
import {build} from 'esbuild'
import type {Plugin} from 'esbuild'
import {minifyTemplates} from '../../scripts/build/minify-templates.ts'

export interface Bundle {
  /** Bytes after brotli at its strongest of what loads at once: the entry and all that it imports without being asked. */
  bytes: number
  /** What stands in it, with its bytes before compression. Of what loads later too, by `later`. */
  inputs: Map<string, number>
  later: Map<string, number>
}

/** As the package's own build does. */
const leanTemplates: Plugin = {
  name: 'lean-templates',
  setup({onLoad}) {
    onLoad({filter: /[/\\]components[/\\].*\.ts$/}, ({path}) => ({
      contents: minifyTemplates(path, readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

/** Bundles modules as a page would load them, minified, each dynamic import a chunk of its own unless `whole`. */
export async function bundle(modules: string[], {whole = false} = {}): Promise<Bundle> {
  const {outputFiles, metafile} = await build({
    stdin: {
      contents: modules.map((path) => `export * from './${path}'`).join('\n'),
      resolveDir: '.',
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    splitting: !whole,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    outdir: 'out',
    write: false,
    metafile: true,
    plugins: [leanTemplates],
    legalComments: 'none',
    logLevel: 'silent',
  })
  const outputs = metafile.outputs
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint)!
  const atOnce = new Set<string>()
  const follow = (path: string) => {
    if (atOnce.has(path)) return
    atOnce.add(path)
    for (const {path: next, kind} of outputs[path]?.imports ?? []) if (kind === 'import-statement') follow(next)
  }
  follow(entry)

  const result: Bundle = {bytes: 0, inputs: new Map(), later: new Map()}
  for (const {path, contents} of outputFiles) {
    const name = Object.keys(outputs).find((output) => path.replaceAll('\\', '/').endsWith(`/${output}`))!
    const first = atOnce.has(name)
    if (first) result.bytes += brotliCompressSync(contents, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length
    for (const [input, {bytesInOutput}] of Object.entries(outputs[name]?.inputs ?? {})) {
      if (bytesInOutput > 0) (first ? result.inputs : result.later).set(input, bytesInOutput)
    }
  }
  return result
}

/** The largest contributors, for whoever has to bring a bundle back under its budget. */
export function largest(inputs: Map<string, number>, most = 12): string {
  const sorted = [...inputs].sort(([, one], [, other]) => other - one).slice(0, most)
  return sorted.map(([path, bytes]) => `  ${String(bytes).padStart(6)} ${path.replace(/^.*node_modules\//, '')}`).join('\n')
}
