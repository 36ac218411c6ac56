import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import {expect, userEvent, waitFor} from 'storybook/test'
import '../components/index.ts'
import type {InPage} from '../mocks/in-page/index.ts'
import {inside} from './samples/shadow.ts'

/**
 * The kit on its real server, beside the mock Kinabase and the simulated Xero, all of it inside the page: everything that can
 * be pressed works. The toolbar's situation says what else has happened in Xero.
 */
const meta: Meta = {title: 'Whole product', tags: ['!autodocs'], parameters: {height: '640px'}}
export default meta

const after = (happened: (product: InPage) => Promise<void> | void) => ({parameters: {happened, height: '640px'}})
const connected = (product: InPage) => product.connect({organisation: 'Demo Company (UK)'})

/** *Connect* leads through the simulated Xero without leaving the story: Ana allows her one organisation. */
const panel: NonNullable<StoryObj['render']> = (_args, {loaded}) => {
  const {product} = loaded as {product: InPage}
  const connect = (event: Event) => {
    event.preventDefault()
    void product.connect()
  }
  return html`<div style="max-inline-size: 720px" @xero-connect-redirect=${connect}><xero-connect-panel></xero-connect-panel></div>`
}

/** A workspace that has never connected: press *Connect*. */
export const SettingsPage: StoryObj = {
  ...after(() => undefined),
  render: panel,
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-connect-panel')
    await userEvent.click(await shadow.findByRole('button', {name: /connect to xero/i}))
    await waitFor(() => expect(shadow.getByText(/demo company \(uk\)/i)).toBeVisible(), {timeout: 5000})
  },
}

/** Somebody who may not connect. */
export const SettingsPageOfRegularUser: StoryObj = {
  ...after(async (product) => {
    await connected(product)
    product.become('ivy')
  }),
  render: panel,
}

/** A plan without accounting. */
export const SettingsPageOnLowerPlan: StoryObj = {...after((product) => product.changePlan('Pro')), render: panel}

const card =
  (collection: string, record: string): NonNullable<StoryObj['render']> =>
  () =>
    html`<div style="max-inline-size: 360px">
    <xero-record-card collection=${collection} record=${record}></xero-record-card>
  </div>`

/** A customer that is in Xero by the same name: press *Link*. */
export const Customer: StoryObj = {
  ...after(connected),
  render: card('customers', 'CUS-1001'),
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-record-card')
    await userEvent.click(await shadow.findByRole('button', {name: 'Link'}))
    const dialog = await inside(canvasElement, 'xero-link-dialog')
    await waitFor(() => expect(dialog.getByRole('button', {name: /larkspur dental practice/i})).toBeVisible(), {timeout: 5000})
  },
}

/** A job that is ready to invoice: press *Create Invoice*. */
export const Job: StoryObj = {
  ...after(connected),
  render: card('jobs', 'JOB-1001'),
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-create-invoice')
    await userEvent.click(await shadow.findByRole('button', {name: 'Create Invoice'}))
    const dialog = await inside(canvasElement, 'xero-create-dialog')
    await waitFor(() => expect(dialog.getByText(/create invoice from reception desk/i)).toBeVisible(), {timeout: 5000})
  },
}

/** Nobody has connected yet. */
export const CustomerNeverConnected: StoryObj = {...after(() => undefined), render: card('customers', 'CUS-1001')}
