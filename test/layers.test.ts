import {globSync, readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import {expect} from 'chai'
import {breaches} from './layers/check.ts'

const files = globSync('{components,src,mocks,stories,.storybook}/**/*.{ts,js,mjs}').map((file) => file.replaceAll('\\', '/'))

describe('the imports of the rooms', () => {
  it('run one way', () => {
    expect(files.length).to.be.above(20)
    expect(files.flatMap((file) => breaches(file, readFileSync(file, 'utf8')))).to.deep.equal([])
  })
})

describe('the check of the imports', () => {
  const planted: [why: string, file: string, source: string, complaint: RegExp][] = [
    [
      'a contract that knows the server',
      'src/contract/a.ts',
      `import {b} from '../server/app.ts'`,
      /src\/contract may not know src\/server/,
    ],
    ['a type alone', 'src/domain/a.ts', `import type {B} from '../client/client.ts'`, /src\/domain may not know src\/client/],
    ['an import type expression', 'src/domain/a.ts', `type B = typeof import('../client/client.ts')`, /may not know src\/client/],
    [
      'a late import',
      'components/a/a.ts',
      `const b = () => import('../../src/server/app.ts')`,
      /components may not know src\/server/,
    ],
    ['a re-export', 'components/a.ts', `export * from '../mocks/xero/index.ts'`, /components may not know mocks\/xero/],
    ['a side effect', 'src/context/a.ts', `import '../../components/index.ts'`, /src\/context may not know components/],
    ['a domain that asks', 'src/domain/a.ts', `export const a = () => fetch('/x')`, /calls fetch/],
    ['an element that asks', 'components/a/a.ts', `export const a = () => window.fetch('/x')`, /calls fetch/],
    ['a beacon', 'components/a/a.ts', `navigator.sendBeacon('/x')`, /calls sendBeacon/],
    ['a stream', 'components/a/a.ts', `new EventSource('/x')`, /calls EventSource/],
    [
      'a server that knows Node',
      'src/server/app.ts',
      `import {readFile} from 'node:fs/promises'`,
      /src\/server may not know Node/,
    ],
    ['a server that reads its environment', 'src/server/app.ts', `const a = process.env['A']`, /uses process/],
    [
      'the server knowing one of its homes',
      'src/server/app.ts',
      `import {a} from './node/main.ts'`,
      /src\/server may not know src\/server\/node/,
    ],
    [
      'xero-node outside its transport',
      'src/server/providers/xero/provider.ts',
      `import {XeroClient} from 'xero-node'`,
      /only the xero-node transport/,
    ],
    [
      'xero-node by a sub-path',
      'src/server/app.ts',
      `import type {Contact} from 'xero-node/dist/gen/model/accounting/contact.js'`,
      /only the xero-node/,
    ],
    [
      'a simulator that reads the notes',
      'mocks/xero/a.ts',
      `import {b} from '../../src/contract/index.ts'`,
      /mocks\/xero may not know src\/contract/,
    ],
    ['a simulator that knows Node', 'mocks/xero/a.ts', `import {randomUUID} from 'node:crypto'`, /may not know Node/],
    [
      'an element with a package of its own',
      'components/a/a.ts',
      `import * as z from 'zod/mini'`,
      /zod\/mini, which components may not use/,
    ],
    ['a template literal', 'components/a/a.ts', 'const b = import(`../../mocks/xero/index.ts`)', /may not know mocks\/xero/],
    ['a require', 'src/server/a.ts', `const b = require('xero-node')`, /only the xero-node transport/],
    ['a file without a room', 'elsewhere/a.ts', ``, /stands in no room/],
  ]
  for (const [why, file, source, complaint] of planted) {
    it(`finds ${why}`, () => {
      expect(breaches(file, source).join('\n')).to.match(complaint)
    })
  }

  it('lets pass what the arrows lead to', () => {
    const fine: [string, string][] = [
      [
        'components/a/a.ts',
        `import {html} from 'lit'\nimport {b} from '../b/b.ts'\nimport type {Card} from '../../src/contract/index.ts'`,
      ],
      [
        'src/server/app.ts',
        `import {Hono} from 'hono/tiny'\nexport const a = ({fetch}: {fetch: typeof globalThis.fetch}) => fetch('/x')`,
      ],
      ['src/server/providers/xero/xero-node-transport.ts', `const load = () => import('xero-node')`],
      ['components/a/a.ts', `// import '../../mocks/xero/index.ts'\nconst says = "import 'xero-node'"`],
      ['stories/a.stories.ts', `import {startInPage} from '../mocks/in-page/index.ts'`],
    ]
    expect(fine.flatMap(([file, source]) => breaches(file, source))).to.deep.equal([])
  })
})
