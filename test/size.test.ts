import {describe, it} from 'node:test'
import {expect} from 'chai'
import {bundle, largest} from './size/bundle.ts'
import type {Bundle} from './size/bundle.ts'

const panelAndCard = ['components/connect-panel/define.ts', 'components/record-card/define.ts']
const createDialog = ['components/create-invoice/create-dialog.ts']

/** Where we want to be, and what holds until then: see docs/decisions/0011. A bound only ever comes down. */
const budgets = {
  whole: {aim: 36_000, bound: 48_500},
  panelAndCard: {aim: 18_000, bound: 22_300},
  dialog: {aim: 12_000, bound: 13_000},
}

const within = ({bytes, inputs}: Bundle, {aim, bound: budget}: {aim: number; bound: number}, name: string) => {
  console.log(`size: ${name} ${(bytes / 1000).toFixed(1)} kB, bound ${budget / 1000}, aim ${aim / 1000}`)
  expect(bytes, `${name}, largest parts before they are minified:\n${largest(inputs)}\n`).to.be.at.most(budget)
}

describe('what a page loads', () => {
  it('keeps the whole kit with Lit within its bound', async () => {
    within(await bundle(['components/index.ts'], {late: 'joined'}), budgets.whole, 'whole kit with Lit')
  })

  it('keeps the connect panel and the record card with Lit within their bound', async () => {
    within(await bundle(panelAndCard), budgets.panelAndCard, 'connect panel and record card with Lit')
  })

  it('keeps what the create dialog adds, which loads when it is wanted, within its bound', async () => {
    within(await bundle(createDialog, {without: await bundle(panelAndCard)}), budgets.dialog, 'create dialog on top')
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
