import {spawnSync} from 'node:child_process'
import {existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, it} from 'node:test'
import {brotliCompressSync} from 'node:zlib'
import {expect} from 'chai'
import {parseSync} from 'vite'

interface Door {
  types: string
  default: string
}

const {exports: doors} = JSON.parse(readFileSync('package.json', 'utf8')) as {exports: Record<string, Door | string>}
const named = Object.entries(doors).filter((entry): entry is [string, Door] => typeof entry[1] === 'object')
const elements = globSync('components/!(base)/define.ts').map((path) => path.split(/[/\\]/)[1]!)

/** Every door by its full name, the star filled in with each element. */
const names = named.flatMap(([name, door]) =>
  name.includes('*')
    ? elements.map((element) => [name.replace('*', element), fill(door, element)] as const)
    : [[name, door] as const],
)

function fill({types, default: file}: Door, element: string): Door {
  return {types: types.replace('*', element), default: file.replace('*', element)}
}

const run = (...args: string[]) => {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'})
  return {status, words: stdout + stderr}
}

describe('the built package', () => {
  it('has something behind every door, with its types', () => {
    const missing = names.flatMap(([, door]) => [door.default, door.types]).filter((path) => !existsSync(path))
    expect(missing).to.deep.equal([])
    expect(existsSync('custom-elements.json')).to.equal(true)
  })

  it('ships nothing that a browser or Node cannot parse, raw decorators above all', () => {
    const files = globSync('dist/**/*.js')
    expect(files.length).to.be.above(10)
    const wrong = files.filter((file) => run('--check', file).status !== 0)
    expect(wrong).to.deep.equal([])
  })

  it('can be imported in Node, which has no document, door by door', () => {
    for (const [name] of names) {
      const {status, words} = run('--input-type=module', '--eval', `await import('xero-kit${name.slice(1)}')`)
      expect(status, `${name}: ${words}`).to.equal(0)
    }
  })

  it('does not load xero-node before it is called', () => {
    const program = `
      import {createRequire} from 'node:module'
      for (const name of ['server', 'server/node', 'server/xero', 'server/xero-node', 'server/sql']) await import('xero-kit/' + name)
      const loaded = Object.keys(createRequire(process.cwd() + '/x.js').cache ?? {}).filter((path) => /node_modules.(xero-node|axios)/.test(path))
      console.log(loaded.length)`
    const {words} = run('--input-type=module', '--eval', program)
    expect(words.trim()).to.equal('0')
  })

  it('reaches no mock from what is shipped for use', () => {
    const reached = new Set<string>()
    const follow = (file: string) => {
      if (reached.has(file) || !existsSync(file)) return
      reached.add(file)
      for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g))
        follow(join(file, '..', path!))
    }
    for (const [name, door] of names) if (!name.startsWith('./mocks')) follow(join(door.default))
    const mocks = [...reached].filter((file) => /^\/\/ mocks\//m.test(readFileSync(file, 'utf8')))
    expect(reached.size).to.be.above(8)
    expect(mocks).to.deep.equal([])
  })

  it('gives types that a consumer can compile against', () => {
    const link = join('test-results', 'consumer.ts')
    mkdirSync('test-results', {recursive: true})
    try {
      writeFileSync(
        link,
        `import {ConnectPanel, RecordCard} from 'xero-kit'
import 'xero-kit/elements/record-card'
import {createClient, type KitClient} from 'xero-kit/client'
import {createServer} from 'xero-kit/server'
import type {Card} from 'xero-kit/contract'
const client: KitClient = createClient({baseUrl: '/accounting'})
const card: Promise<Card> = client.readCard({collection: 'jobs', record: '1'})
const panel: ConnectPanel = document.createElement('xero-connect-panel') as ConnectPanel
panel.plan = 'Max'
// @ts-expect-error a plan is text
panel.plan = 1
export {card, createServer, RecordCard}
`,
      )
      const {status, words} = run(
        'node_modules/typescript/bin/tsc',
        ...'--ignoreConfig --noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler'.split(' '),
        ...`--target es2022 --lib es2024,dom,dom.iterable --types node ${link}`.split(' '),
      )
      expect(status, words).to.equal(0)
    } finally {
      rmSync(link, {force: true})
    }
  })

  it('has one file for a script tag that stands alone', () => {
    const source = readFileSync('dist/cdn/xero-kit.min.js', 'utf8')
    console.log(`size: the single file ${(brotliCompressSync(source).length / 1000).toFixed(1)} kB after brotli`)
    const {staticImports, dynamicImports, staticExports} = parseSync('xero-kit.min.js', source).module
    const passedOn = staticExports.flatMap(({entries}) => entries).filter(({moduleRequest}) => moduleRequest)
    expect([...staticImports, ...dynamicImports, ...passedOn]).to.deep.equal([])
  })
})
