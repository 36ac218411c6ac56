import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import {expect, fireEvent, userEvent, waitFor} from 'storybook/test'
import '../components/record-card/define.ts'
import type {Candidate} from '../src/contract/card.ts'
import type {FailureCode} from '../src/contract/failure.ts'
import {aCard, aCustomer} from './samples/card.ts'
import {fails, never, type Answers} from './samples/fake-client.ts'
import {also, given, reading} from './samples/given.ts'
import {aPush} from './samples/offer.ts'
import {inside} from './samples/shadow.ts'

/** Finds the contact or item that a record stands for, or creates it from the record. Opened by *Link* on the record card. */
const meta: Meta = {
  title: 'Link dialog',
  parameters: {room: '360', height: '560px', docs: {story: {inline: false, height: '640px'}}},
  render: () => html`<xero-record-card collection="customers" record="customer-1"></xero-record-card>`,
}
export default meta

const candidate = (over: Partial<Candidate> = {}): Candidate => ({
  kind: 'contact',
  id: 'contact-1',
  name: 'Bright Harbour Ltd',
  detail: 'accounts@brightharbour.example',
  archived: false,
  linkedTo: null,
  ...over,
})

const candidates = [
  candidate(),
  candidate({id: 'contact-2', name: 'Bright Harbour (Marine) Ltd', detail: 'BH-002', linkedTo: 'Bright Harbour Marine'}),
  candidate({id: 'contact-3', name: 'Bright Harbour Holdings', detail: null, archived: true}),
]

const heard = (answers: Answers = {}): Answers => ({
  ...reading(aCard()),
  searchTargets: {candidates, more: false},
  link: {card: aCustomer()},
  ...answers,
})

async function open(canvas: HTMLElement) {
  const card = await inside(canvas, 'xero-record-card')
  await userEvent.click(await card.findByRole('button', {name: 'Link'}))
  const shadow = await inside(canvas, 'xero-link-dialog')
  await waitFor(() => expect(shadow.getByRole('dialog')).toBeVisible())
  return shadow
}

const opened = (answers: Answers = {}, more: object = {}): StoryObj => ({
  ...given(heard(answers), more),
  play: async ({canvasElement}) => {
    await open(canvasElement)
  },
})

/** The record's own name is looked for already: one fits, one is linked elsewhere, one is archived. */
export const Found: StoryObj = opened()

export const Searching: StoryObj = opened({searchTargets: never})

export const NothingFound: StoryObj = opened({searchTargets: {candidates: [], more: false}})

export const Many: StoryObj = opened({
  searchTargets: {
    candidates: Array.from({length: 50}, (_, index) => candidate({id: `contact-${index}`, name: `Bright Harbour ${index + 1}`})),
    more: true,
  },
})

export const LongNames: StoryObj = opened({
  searchTargets: {
    candidates: [
      candidate({
        name: 'The <b>Bold</b> & Worshipful Company of Kitchen Fitters, Joiners, Upholsterers and Allied Trades of Greater London Ltd',
        detail: 'a.very.long.mailbox.name.of.somebody@subsidiary.of.a.holding.example',
      }),
    ],
    more: false,
  },
})

/** Items, for a product. */
export const Items: StoryObj = opened({
  ...reading(aCard({kind: 'item', title: 'Oak worktop', suggestion: {name: 'Oak worktop', email: null, code: 'WT-OAK'}})),
  searchTargets: {
    candidates: [candidate({kind: 'item', id: 'item-1', name: 'Oak worktop, 40 mm', detail: 'WT-OAK-40'})],
    more: false,
  },
})

export const SearchFailed: StoryObj = opened({searchTargets: fails('provider-unavailable')})
export const SearchOffline: StoryObj = opened({searchTargets: fails('offline')})
export const SearchRateLimited: StoryObj = opened({searchTargets: fails('rate-limited', {retryAfter: 48})})

/** Pressing one links it. */
export const Linked: StoryObj = {
  ...given(heard()),
  play: async ({canvasElement}) => {
    const shadow = await open(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: /^bright harbour ltd/i}))
    const card = await inside(canvasElement, 'xero-record-card')
    await waitFor(() => expect(card.getByRole('button', {name: 'Sync'})).toBeVisible())
  },
}

/** One that stands for another record already: asks before doing it. */
export const LinkedElsewhere: StoryObj = {
  ...given(heard()),
  play: async ({canvasElement}) => {
    const shadow = await open(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: /marine/i}))
    await waitFor(() => expect(shadow.getByRole('alert')).toBeVisible())
  },
}

const failing = (code: FailureCode): StoryObj => ({
  ...given(heard({link: fails(code)})),
  play: async ({canvasElement}) => {
    const shadow = await open(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: /^bright harbour ltd/i}))
    await waitFor(() => expect(shadow.getByRole('alert')).toBeVisible())
  },
})
export const AlreadyLinked = failing('already-linked')
export const OrganisationChanged = failing('organisation-changed')
export const GoneFromXero = failing('provider-missing')
export const SignedOut = failing('unauthenticated')
export const PageNotTrusted = failing('forged-request')
export const ViewOnlyMeanwhile = failing('view-only')
export const PlanLoweredMeanwhile = failing('plan-required')
export const RecordGone = failing('not-found')
export const NotConnected = failing('not-connected')
export const NeedsReconnect = failing('needs-reconnect')
export const XeroForbids = failing('provider-forbidden')
export const DayLimit = failing('day-limit')
export const XeroUnreachable = failing('provider-unreachable')
export const BadReply = failing('bad-reply')
export const HostUnavailable = failing('host-unavailable')
export const ServerUnavailable = failing('unavailable')
export const ServerBroken = failing('internal')

async function openForm(canvas: HTMLElement) {
  const shadow = await open(canvas)
  await userEvent.click(await shadow.findByRole('button', {name: /create a new/i}))
  await shadow.findByLabelText(/^name/i)
  return shadow
}

/** A new contact, filled in from the record. */
export const Form: StoryObj = {
  ...given(heard()),
  play: async ({canvasElement}) => {
    await openForm(canvasElement)
  },
}

export const FormIncomplete: StoryObj = {
  ...given(heard()),
  play: async ({canvasElement}) => {
    const shadow = await openForm(canvasElement)
    await fireEvent.input(shadow.getByLabelText(/^name/i), {target: {value: ''}})
    await userEvent.click(shadow.getByRole('button', {name: 'Create and link'}))
    await waitFor(() => expect(shadow.getByText('Enter a name.')).toBeVisible())
  },
}

const sent = (createTarget: NonNullable<Answers['createTarget']>, says: RegExp): StoryObj => ({
  ...given(heard({createTarget, readPush: never})),
  play: async ({canvasElement}) => {
    const shadow = await openForm(canvasElement)
    await userEvent.click(shadow.getByRole('button', {name: 'Create and link'}))
    await waitFor(() => expect(shadow.getAllByText(says)[0]).toBeVisible())
  },
})

export const Creating = sent(never, /creating/i)
export const NameTaken = sent(fails('name-taken'), /already has/i)
export const NotValid = sent(
  fails('invalid-request', {complaints: [{path: 'email', message: 'This is no e-mail address.'}]}),
  /not valid|no e-mail/i,
)
export const SentBefore = sent(fails('push-conflict'), /sent before|checking/i)
export const XeroRefuses = sent(fails('provider-refused'), /did not accept/i)
export const Refused = sent(
  {
    push: aPush({state: 'rejected', complaints: [{path: 'EmailAddress', message: 'Email address must be valid.'}]}),
    card: aCard(),
  },
  /did not accept/i,
)
export const Checking = sent({push: aPush({state: 'checking', askAgainAfter: 600}), card: aCard()}, /checking with xero/i)
export const NeedsHuman = sent({push: aPush({state: 'needs-human'}), card: aCard()}, /did not say/i)

/** In a narrow window: a dialog takes its width from there. */
export const Narrow: StoryObj = {
  ...also(Found, {width: '320'}),
  tags: ['narrow-window'],
  globals: {viewport: {value: 'mobile1', isRotated: false}},
}
export const Dark: StoryObj = also(Found, {theme: 'dark'})
export const RightToLeft: StoryObj = also(Found, {direction: 'rtl'})
/** Colours of the person's own system, as high contrast sets them. */
export const ForcedColours: StoryObj = {...Found, tags: ['forced-colours']}
