import {resolve} from 'node:path'
import {brotliCompressSync, constants} from 'node:zlib'
import {build} from 'vite'
import type {Plugin, Rolldown} from 'vite'
import {joinLate} from '../../scripts/build/join-late.ts'
import {leanElements} from '../../scripts/build/lean-elements.ts'
import {minifyAgain} from '../../scripts/build/minify-again.ts'

export interface Bundle {
  /** Bytes of the minified file after brotli at its strongest. */
  bytes: number
  /** What stands in it, with its bytes before it was minified. */
  inputs: Map<string, number>
  /** All that was read for it, with what left no byte: a page that has it has that too. */
  seen: Set<string>
}

export interface BundleOptions {
  /** Whether what is imported late is joined in, or left to load later. */
  late?: 'joined' | 'apart'
  /** What the page has loaded already. */
  without?: Bundle
}

const root = resolve('.')
const entry = resolve('page')
const inTree = (id: string) => id.replace(/\?.*$/, '').replace(`${root}/`, '')

/** A page that loads some modules, and leaves out what it has already and what it loads later. */
const page = (modules: string[], {late, without}: BundleOptions): Plugin => ({
  name: 'page',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (source === entry) return entry
    if (late === 'apart' && 'kind' in options && options.kind === 'dynamic-import') return {id: source, external: true}
    const found = await this.resolve(source, importer, {...options, skipSelf: true})
    return found && without?.seen.has(inTree(found.id)) ? {id: './loaded.js', external: true} : found
  },
  load: (id) => (id === entry ? modules.map((path) => `export * from '${resolve(path)}'`).join('\n') : null),
})

/** Bundles modules into one file, as a page would load them and as the package's own build does. */
export async function bundle(modules: string[], {late = 'apart', ...options}: BundleOptions = {}): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [leanElements(), ...(late === 'joined' ? [joinLate()] : []), page(modules, {late, ...options}), minifyAgain()],
    build: {
      write: false,
      target: 'es2022',
      lib: {entry, formats: ['es'], fileName: 'page'},
      rolldownOptions: {output: {minify: {compress: true, mangle: true, codegen: true}, codeSplitting: false}},
    },
  })
  const [file] = (built as Rolldown.RolldownOutput[])[0]!.output
  const inputs = Object.entries(file.modules).map(([id, {renderedLength}]) => [inTree(id), renderedLength] as const)
  return {
    bytes: brotliCompressSync(file.code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length,
    inputs: new Map(inputs.filter(([, length]) => length > 0)),
    seen: new Set(inputs.map(([path]) => path)),
  }
}

/** The largest contributors, for whoever has to bring a bundle back under its budget. */
export function largest(inputs: Map<string, number>, most = 12): string {
  const sorted = [...inputs].sort(([, one], [, other]) => other - one).slice(0, most)
  return sorted.map(([path, bytes]) => `  ${String(bytes).padStart(6)} ${path.replace(/^.*node_modules\//, '')}`).join('\n')
}
