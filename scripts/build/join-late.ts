import type {Plugin} from 'vite'

/**
 * Makes of each late import a plain one, for the build that is a single file anyway: bundlers would wrap every module behind
 * a late import in a function of its own, which costs more than it saves.
 */
export const joinLate = (): Plugin => ({
  name: 'join-late',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/components\/.*\.ts$/.test(id)) return null
    const imports: string[] = []
    const joined = code.replaceAll(/\bimport\(('\.[^']+')\)/g, (_, path: string) => {
      const name = `late${imports.length}`
      imports.push(`import * as ${name} from ${path}\n`)
      return `Promise.resolve(${name})`
    })
    return imports.length ? {code: imports.join('') + joined, map: null} : null
  },
})
