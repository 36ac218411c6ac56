import {globSync} from 'node:fs'
import {join} from 'node:path'

export interface Command {
  run: string[]
  /** `reporter`: the runner leaves its counts. `exit`: the command as a whole passes or fails. */
  counts: 'reporter' | 'exit' | 'nothing'
}

export interface Stage {
  name: string
  browser: boolean
  /** Told to its commands. */
  environment?: NodeJS.ProcessEnv
  commands: () => Command[]
}

const node = process.execPath
const tool = (path: string) => join('node_modules', path)
const exit = (...run: string[]): Command => ({run: [node, ...run], counts: 'exit'})

/** Rooms of `test/` with a stage of their own; all other tests are unit tests. */
const rooms = ['api', 'browser', 'components', 'e2e', 'package', 'stories', 'bench']

/** Longest first, so that two lanes end together. */
export const stages: Stage[] = [
  {
    name: 'unit',
    browser: true,
    commands: () => [
      nodeTests(
        'test/**/*.test.ts',
        rooms.map((room) => `test/${room}/**`),
        2,
      ),
    ],
  },
  {
    name: 'components',
    browser: true,
    commands: () => [
      {
        run: [node, tool('@web/test-runner/dist/bin.js'), '--config', 'scripts/check/web-test-runner.config.mjs'],
        counts: 'reporter',
      },
    ],
  },
  {
    name: 'e2e',
    browser: true,
    environment: {TRIED_PAGE: 'built'},
    commands: () => [{run: [node, 'test/e2e/build-page.ts'], counts: 'nothing'}, nodeTests('test/{browser,e2e}/**/*.test.ts')],
  },
  {
    name: 'stories',
    browser: true,
    commands: () => [{run: [node, 'scripts/storybook.ts', 'build'], counts: 'nothing'}, nodeTests('test/stories/**/*.test.ts')],
  },
  {name: 'api', browser: false, commands: () => [nodeTests('test/api/**/*.test.ts')]},
  {
    name: 'package',
    browser: false,
    commands: () => [{run: [node, 'scripts/build.ts'], counts: 'nothing'}, nodeTests('test/package/**/*.test.ts')],
  },
  {
    name: 'lint',
    browser: false,
    commands: () => [
      exit(tool('oxlint/bin/oxlint'), '--type-aware', '--quiet', '--format=unix'),
      exit(tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
    ],
  },
  {name: 'types', browser: false, commands: () => [exit(tool('typescript/bin/tsc'), '-p', '.', '--pretty', 'false')]},
]

function nodeTests(pattern: string, exclude: string[] = [], concurrency = 1): Command {
  const files = globSync(pattern, {exclude}).sort()
  if (files.length === 0) throw new Error(`no tests match ${pattern}`)
  return {
    run: [
      node,
      '--test',
      `--test-concurrency=${concurrency}`,
      '--test-reporter=./scripts/check/node-reporter.ts',
      '--test-timeout=240000',
      ...files,
    ],
    counts: 'reporter',
  }
}
