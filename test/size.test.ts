import {describe, it} from 'node:test'
import {expect} from 'chai'
import {bundle, largest} from './size/bundle.ts'
import type {Bundle} from './size/bundle.ts'

const panelAndCard = ['components/connect-panel/define.ts', 'components/record-card/define.ts']
const createDialog = ['components/create-invoice/create-dialog.ts']

const within = ({bytes, inputs}: Bundle, budget: number, name: string) => {
  console.log(`size: ${name} ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB`)
  expect(bytes, `${name}, largest parts before they are minified:\n${largest(inputs)}\n`).to.be.at.most(budget)
}

describe('what a page loads', () => {
  it('is at most 36 kB for the whole kit with Lit', async () => {
    within(await bundle(['components/index.ts'], {late: 'joined'}), 36_000, 'whole kit with Lit')
  })

  it('is at most 18 kB for the connect panel and the record card with Lit', async () => {
    within(await bundle(panelAndCard), 18_000, 'connect panel and record card with Lit')
  })

  it('is at most 12 kB more for the create dialog, which loads when it is wanted', async () => {
    within(await bundle(createDialog, {without: await bundle(panelAndCard)}), 12_000, 'create dialog on top')
  })

  it('holds no byte of mocks, server, schemas or of what only they need', async () => {
    const {inputs} = await bundle(['components/index.ts', 'src/client/client.ts'], {late: 'joined'})
    const strangers = [...inputs.keys()].filter((path) =>
      /^(mocks|test|stories)\/|^src\/server\/|node_modules\/(msw|xero-node|axios|zod|hono|kysely|jose|@electric-sql)\//.test(
        path,
      ),
    )
    expect(strangers).to.deep.equal([])
  })
})

describe('the measure of what a page loads', () => {
  const sample = 'test/size/late-sample.ts'
  const routes = 'src/contract/routes.ts'

  it('leaves what is imported late to be loaded later', async () => {
    const {inputs} = await bundle([sample])
    expect([...inputs.keys()])
      .to.include(sample)
      .and.not.include(routes)
  })

  it('leaves out what the page has already', async () => {
    const {inputs} = await bundle([sample, routes], {without: await bundle([routes])})
    expect([...inputs.keys()])
      .to.include(sample)
      .and.not.include(routes)
  })

  it('sees a schema that slips in', async () => {
    const {inputs} = await bundle(['src/contract/values.ts'])
    expect([...inputs.keys()].some((path) => path.includes('node_modules/zod/'))).to.equal(true)
  })
})
