import {existsSync} from 'node:fs'
import type {Plugin} from 'vite'
import {minifyTemplates} from './minify-templates.ts'

/** Before all else, while the positions in the source are still the source's. */
export const leanTemplates = (): Plugin => ({
  name: 'lean-templates',
  enforce: 'pre',
  transform(code, id) {
    return /\/components\/.*\.ts$/.test(id) && existsSync(id) ? {code: minifyTemplates(id, code), map: null} : null
  },
})
