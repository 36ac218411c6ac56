import {mkdirSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Page} from 'playwright-core'

/** Puts a picture of the page into `test-results/`, for people to look at; answers its path. */
export async function screenshot(page: Page, name: string, {fullPage = true} = {}): Promise<string> {
  const path = join('test-results', `${name}.png`)
  mkdirSync(dirname(path), {recursive: true})
  await page.screenshot({path, fullPage, animations: 'disabled'})
  return path
}
