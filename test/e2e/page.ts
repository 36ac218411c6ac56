import {resolve} from 'node:path'
import {minifyAgain} from '../../scripts/build/minify-again.ts'
import {buildPage} from '../../mocks/serve/page.ts'

const folder = resolve('test-results/tried')

/** Builds the page as tightly as the package's single file, so that what is tried is what is shipped. */
export const buildTriedPage = () => buildPage(folder, [minifyAgain()])

/** Where a run of all tests has built it before the first one; a test file that is run alone builds its own. */
export const triedPage = async (): Promise<string> =>
  process.env['TRIED_PAGE'] === 'built' ? resolve(folder, 'page') : buildTriedPage()
