import {registerHooks} from 'node:module'
import {it} from 'node:test'
import {expect} from 'chai'

const seen = new Set<string>()

// A project that has MSW 2 installed: here it goes by another name.
registerHooks({
  resolve(name, context, next) {
    const ours = !context.parentURL?.includes('/node_modules/')
    const found = next(ours ? name.replace(/^msw(?=\/|$)/, 'msw2') : name, context)
    const [, major] = /\/node_modules\/(msw2?)\//.exec(found.url) ?? []
    if (major) seen.add(major)
    return found
  },
})

const {answersAtRealAddresses} = await import('./at-real-addresses.ts')
answersAtRealAddresses('MSW 2')

it('ran on MSW 2 alone', () => {
  expect([...seen]).to.deep.equal(['msw2'])
})
