/** What a room may import. A file belongs to the first room whose path it begins with. */
export interface Room {
  path: string
  /** Rooms of ours, besides itself, by path. */
  ours: string[]
  /** Packages, or `any`. A bare name stands for its sub-paths too. */
  packages: string[] | 'any'
  /** Whether it may know Node: its modules, `process` and `Buffer`. */
  node?: true
  /** Whether it may open a connection by itself, and not by what it is handed. */
  fetch?: true
}

const mocks = ['mocks/xero', 'mocks/kinabase', 'mocks/home', 'mocks/situations', 'mocks/in-page', 'mocks/node']

export const rooms: Room[] = [
  {path: 'src/contract', ours: [], packages: ['zod']},
  {path: 'src/domain', ours: ['src/contract'], packages: []},
  {path: 'src/client', ours: ['src/contract'], packages: [], fetch: true},
  {path: 'src/context', ours: ['src/client', 'src/contract'], packages: ['@lit/context']},
  {
    path: 'components',
    ours: ['src/context', 'src/client', 'src/domain', 'src/contract'],
    packages: ['lit', '@lit/context', '@lit/task'],
  },

  {path: 'src/server/node', ours: ['src/server', 'src/domain', 'src/contract'], packages: 'any', node: true, fetch: true},
  {path: 'src/server', ours: ['src/domain', 'src/contract'], packages: ['zod', 'hono', 'jose', 'kysely']},

  {path: 'mocks/xero', ours: [], packages: ['zod', 'hono', 'jose', 'saxes']},
  {path: 'mocks/kinabase/vite.config.ts', ours: [], packages: ['vite'], node: true},
  {path: 'mocks/kinabase/page', ours: ['mocks/kinabase', 'components', 'src/contract'], packages: [], fetch: true},
  {path: 'mocks/kinabase', ours: ['src/server', 'src/contract'], packages: ['zod', 'hono', 'kysely']},
  {path: 'mocks/situations', ours: ['src/server', 'src/contract', 'mocks/xero', 'mocks/kinabase'], packages: []},
  {path: 'mocks/home', ours: ['src/server', 'src/contract', 'mocks/xero', 'mocks/kinabase'], packages: []},
  /** What the homes of the mocks have in common. */
  {path: 'mocks/home', ours: ['src/server', 'src/contract', 'mocks/xero', 'mocks/kinabase'], packages: []},
  {path: 'mocks/in-page', ours: ['src/server', 'src/contract', 'src/client', ...mocks], packages: ['msw', 'hono'], fetch: true},
  {
    path: 'mocks/serve',
    ours: ['src/server', 'src/server/node', 'src/client', 'src/contract', ...mocks],
    packages: 'any',
    node: true,
    fetch: true,
  },
  {
    path: 'mocks/node',
    ours: ['src/server', 'src/server/node', 'src/contract', ...mocks],
    packages: 'any',
    node: true,
    fetch: true,
  },

  {path: 'stories', ours: ['components', 'src/context', 'src/client', 'src/domain', 'src/contract', ...mocks], packages: 'any'},
  {
    path: '.storybook',
    ours: ['stories', 'components', 'src/context', 'src/client', 'src/contract', ...mocks],
    packages: 'any',
    node: true,
  },
]

/** Files that alone may do what their room may not. */
export const exceptions = {
  /** What knows xero-node: one transport, loaded when it is first needed. */
  xeroNode: /^src\/server\/(node|providers\/xero)\/.*xero-node[\w-]*\.ts$/,
}
