import {existsSync} from 'node:fs'
import type {Plugin} from 'vite'
import {leanProperties} from './lean-properties.ts'
import {minifyTemplates} from './minify-templates.ts'

/** Before all else, while the positions in the source are still the source's. */
export const leanElements = (): Plugin => ({
  name: 'lean-elements',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/components\/.*\.ts$/.test(id) || !existsSync(id)) return null
    return {code: leanProperties(id, minifyTemplates(id, code)), map: null}
  },
})
