import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import {expect, fireEvent, userEvent, waitFor} from 'storybook/test'
import '../../components/connect-panel/define.ts'
import '../../components/org-picker/define.ts'
import '../../components/record-card/define.ts'
import {aBilledJob, aDocument} from '../samples/card.ts'
import {aConnection, anOverview, organisations} from '../samples/connection.ts'
import {given, reading} from '../samples/given.ts'
import {inside} from '../samples/shadow.ts'
import './token-desk.ts'

/** Every token of the kit with its values in both schemes. Change one, and the elements beside follow; take it along as CSS. */
const meta: Meta = {title: 'Design/Tokens', tags: ['!autodocs'], parameters: {controls: {disable: true}}}
export default meta

const overdue = aDocument({id: 'invoice-2', number: 'INV-0043', overdue: true, due: '2026-10-31'})

export const Tokens: StoryObj = {
  ...given({
    ...reading(aBilledJob({documents: [aDocument(), overdue]})),
    getConnection: anOverview({connection: aConnection({state: 'needs-reconnect'})}),
  }),
  render: () =>
    html`<token-desk>
      <xero-connect-panel></xero-connect-panel>
      <xero-record-card collection="jobs" record="job-1"></xero-record-card>
      <xero-org-picker .organisations=${organisations} .value=${'org-nz'}></xero-org-picker>
    </token-desk>`,
  play: async ({canvasElement, step}) => {
    const desk = await inside(canvasElement, 'token-desk')
    const card = await inside(canvasElement, 'xero-create-invoice')
    const button = await card.findByRole('button', {name: 'Create Invoice'})
    const usual = getComputedStyle(button).backgroundColor

    await step('A changed accent shows in the elements at once', async () => {
      for (const scheme of ['light', 'dark'])
        await fireEvent.input(desk.getByLabelText(`--xero-kit-accent, ${scheme}`), {target: {value: '#8a1c7c'}})
      await waitFor(() => expect(getComputedStyle(button).backgroundColor).toBe('rgb(138, 28, 124)'))
    })
    await step('It can be taken along as CSS', async () => {
      await expect(desk.getByRole('textbox', {name: 'As CSS'})).toHaveValue(
        ':root {\n  --xero-kit-accent: light-dark(#8a1c7c, #8a1c7c);\n}',
      )
    })
    await step('And put back', async () => {
      await userEvent.click(desk.getByRole('button', {name: 'Reset --xero-kit-accent'}))
      await waitFor(() => expect(getComputedStyle(button).backgroundColor).toBe(usual))
    })
  },
}
