import {readFileSync} from 'node:fs'
import type {AxeResults, RunOptions} from 'axe-core'
import type {Page} from 'playwright-core'

const source = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page or in a part of it, one line each with the place; nothing where all is well. */
export async function axe(page: Page, {within, off = []}: {within?: string; off?: string[]} = {}): Promise<string[]> {
  // Evaluated by the debugger: no script tag, which a content security policy would refuse.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const options: RunOptions = {
    runOnly: {type: 'tag', values: tags},
    rules: Object.fromEntries(off.map((rule) => [rule, {enabled: false}])),
    preload: false,
    resultTypes: ['violations'],
  }
  const results = await page.evaluate(
    ([selector, settings]) => {
      const {axe: tool} = globalThis as unknown as {axe: {run(where: unknown, settings: unknown): Promise<AxeResults>}}
      return tool.run(selector ?? document, settings)
    },
    [within, options] as const,
  )
  return results.violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${help}\n  at ${target.flat().join(' >> ')}\n  ${failureSummary ?? ''}`),
  )
}
