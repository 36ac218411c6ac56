import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import '../components/provider/define.ts'
import '../components/record-card/define.ts'
import {pseudoPack} from '../components/base/pseudo.ts'
import {aCustomer} from './samples/card.ts'
import {given, reading} from './samples/given.ts'
import {now} from './samples/moments.ts'

/** Gives the elements inside it their server and their language. It shows nothing itself; `locale` and `time-zone` are for trying. */
const meta: Meta = {
  title: 'Provider',
  component: 'xero-provider',
  args: {locale: 'de', 'time-zone': 'Europe/Berlin'},
  parameters: {room: '720'},
  render: ({locale, 'time-zone': zone}: {locale?: string; 'time-zone'?: string}, {loaded}) => {
    const {client} = loaded as {client?: never}
    const packs = {'en-XA': () => Promise.resolve(pseudoPack)}
    return html`<xero-provider
      .client=${client}
      .packs=${packs}
      .now=${() => Date.parse(now)}
      locale=${locale ?? ''}
      time-zone=${zone ?? ''}
      ><xero-record-card collection="customers" record="customer-1"></xero-record-card
    ></xero-provider>`
  },
}
export default meta

/** Numbers and dates as in German, whatever the page around it speaks. */
export const InGerman: StoryObj = given(reading(aCustomer()))

/** A language of its own, brought as a pack. */
export const InAnotherLanguage: StoryObj = {...given(reading(aCustomer())), args: {locale: 'en-XA'}}
