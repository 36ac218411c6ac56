import {buildTriedPage} from './page.ts'

await buildTriedPage()
