import {describe, it} from 'node:test'
import {expect} from 'chai'
import {bundle, largest} from './size/bundle.ts'
import type {Bundle} from './size/bundle.ts'

const panelAndCard = ['components/connect-panel/define.ts', 'components/record-card/define.ts']
/** What a record that is linked to a contact or an item loads with its first card. */
const linkedCard = [...panelAndCard, 'components/record-card/link-parts.ts']
/** What a record with invoices or bills has loaded. */
const jobCard = [...panelAndCard, 'components/record-card/document-parts.ts']
const createDialog = ['components/create-invoice/create-dialog.ts']
/** What the dialog brings when somebody begins to work in it: lists of codes, and what becomes of what is sent. */
const dialogParts = ['components/create-invoice/dialog-parts.ts']

/** The whole kit is not yet where we want it (its aim): see docs/decisions/0011. A bound only ever comes down. */
const bounds = {
  whole: 42_900,
  panelAndCard: 17_200,
  link: 900,
  documents: 3_000,
  dialog: 12_000,
  dialogParts: 5_100,
}
const aim = 36_000

const within = ({bytes, inputs}: Bundle, bound: number, name: string, already = 0) => {
  const added = bytes - already
  console.log(`size: ${name} ${(added / 1000).toFixed(1)} kB, bound ${bound / 1000}`)
  expect(added, `${name}, largest parts before they are minified:\n${largest(inputs)}\n`).to.be.at.most(bound)
}

describe('what a page loads', () => {
  const atRest = bundle(panelAndCard)

  it('keeps the whole kit with Lit within its bound', async () => {
    within(await bundle(['components/index.ts'], {late: 'joined'}), bounds.whole, `whole kit with Lit (aim ${aim / 1000})`)
  })

  it('keeps the connect panel and the record card with Lit within their bound', async () => {
    within(await atRest, bounds.panelAndCard, 'connect panel and record card with Lit')
  })

  it('keeps what the first linked card adds within its bound', async () => {
    within(await bundle(linkedCard), bounds.link, 'what a linked record adds', (await atRest).bytes)
  })

  it('keeps what the first card with documents adds within its bound', async () => {
    within(await bundle(jobCard), bounds.documents, 'what a record with documents adds', (await atRest).bytes)
  })

  it('keeps what the create dialog adds, which loads when it is wanted, within its bound', async () => {
    within(await bundle(createDialog, {without: await atRest}), bounds.dialog, 'create dialog over panel and card')
  })

  it('keeps what working in the create dialog adds within its bound', async () => {
    const before = await bundle([...jobCard, ...createDialog])
    within(await bundle(dialogParts, {without: before}), bounds.dialogParts, 'working in the dialog')
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
