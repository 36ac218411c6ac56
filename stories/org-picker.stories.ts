import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import {expect, userEvent, waitFor} from 'storybook/test'
import '../components/org-picker/define.ts'
import type {OrganisationChoice} from '../src/contract/connection.ts'
import {organisations} from './samples/connection.ts'
import {also} from './samples/given.ts'
import {daysAgo} from './samples/moments.ts'
import {inside} from './samples/shadow.ts'

interface Args {
  organisations: OrganisationChoice[]
  value: string
  disabled: boolean
}

/** Chooses one organisation of several; a form control. */
const meta: Meta<Args> = {
  title: 'Organisation picker',
  component: 'xero-org-picker',
  args: {organisations, value: '', disabled: false},
  parameters: {room: '360'},
  render: ({organisations: choices, value, disabled}) =>
    html`<xero-org-picker .organisations=${choices} .value=${value} ?disabled=${disabled}></xero-org-picker>`,
}
export default meta

const one = (over: Partial<OrganisationChoice>): OrganisationChoice => ({
  id: 'org-1',
  name: 'Demo Company (UK)',
  since: daysAgo(40),
  current: false,
  taken: false,
  ...over,
})

/** Three: the present one, another, and one that belongs to another workspace. */
export const Several: StoryObj<Args> = {}

export const Chosen: StoryObj<Args> = {args: {value: 'org-nz'}}

export const None: StoryObj<Args> = {args: {organisations: []}}

export const Disabled: StoryObj<Args> = {args: {disabled: true, value: 'org-uk'}}

/** Two of the same name are told apart by when they were first connected. */
export const Namesakes: StoryObj<Args> = {
  args: {organisations: [one({}), one({id: 'org-2', since: daysAgo(3)}), one({id: 'org-3', since: null})]},
}

/** Many are searched, not read. */
export const Many: StoryObj<Args> = {
  args: {
    organisations: Array.from({length: 40}, (_, index) =>
      one({id: `org-${index}`, name: `Branch ${index + 1} of the Demo Company`}),
    ),
  },
}

/** Searched for what is not there. */
export const NothingFound: StoryObj<Args> = {
  ...Many,
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-org-picker')
    await userEvent.type(await shadow.findByRole('searchbox'), 'harbour')
    await waitFor(() => expect(shadow.queryAllByRole('radio')).toHaveLength(0))
  },
}

export const LongNames: StoryObj<Args> = {
  args: {
    organisations: [
      one({
        name: 'The <b>Bold</b> & Worshipful Company of Kitchen Fitters, Joiners, Upholsterers and Allied Trades Ltd',
        current: true,
      }),
      one({id: 'org-2', name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', taken: true}),
    ],
  },
}

/** A choice is made with the keyboard; what belongs to another workspace cannot be chosen. */
export const ByKeyboard: StoryObj<Args> = {
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-org-picker')
    const [first, second] = await shadow.findAllByRole('radio')
    first!.focus()
    await userEvent.keyboard(' ')
    await expect(first).toBeChecked()
    await userEvent.click(second!)
    await expect(second).toBeChecked()
  },
}

export const Narrow: StoryObj<Args> = also({}, {width: '260'}) as StoryObj<Args>
export const Dark: StoryObj<Args> = also({}, {theme: 'dark'}) as StoryObj<Args>
export const RightToLeft: StoryObj<Args> = also({}, {direction: 'rtl'}) as StoryObj<Args>
export const PseudoText: StoryObj<Args> = also({}, {speech: 'en-XA'}) as StoryObj<Args>
/** Colours of the person's own system, as high contrast sets them. */
export const ForcedColours: StoryObj<Args> = {args: {value: 'org-nz'}, tags: ['forced-colours']}
