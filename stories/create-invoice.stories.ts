import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import {expect, userEvent, waitFor} from 'storybook/test'
import '../components/create-invoice/define.ts'
import type {FailureCode} from '../src/contract/failure.ts'
import {aBilledJob, aDocument, aJob} from './samples/card.ts'
import {onlyOnMax, onlyViewing} from './samples/connection.ts'
import {fails, never, type Answers} from './samples/fake-client.ts'
import {also, asPage, given, reading} from './samples/given.ts'
import {anOffer, anOfferedLine, aPush, manyLines} from './samples/offer.ts'
import {inside} from './samples/shadow.ts'

/** The button that makes a draft invoice or bill from a record's lines, and its dialog. */
const meta: Meta = {
  title: 'Create invoice',
  component: 'xero-create-invoice',
  args: {collection: 'jobs', record: 'job-1'},
  parameters: {height: '640px', docs: {story: {inline: false, height: '700px'}}},
  render: ({collection, record}: {collection?: string; record?: string}) =>
    html`<xero-create-invoice collection=${collection ?? ''} record=${record ?? ''}></xero-create-invoice>`,
}
export default meta

const room = {height: '0', ...asPage('140px')}
const dialog = (canvas: HTMLElement) => inside(canvas, 'xero-create-dialog')
const heard = (answers: Answers = {}): Answers => ({...reading(aJob()), offerDocument: anOffer(), ...answers})

async function open(canvas: HTMLElement) {
  const shadow = await inside(canvas, 'xero-create-invoice')
  await userEvent.click(await shadow.findByRole('button', {name: /create (invoice|bill)/i}))
  const inner = await dialog(canvas)
  await waitFor(() => expect(inner.getByRole('dialog')).toBeVisible())
  return inner
}

async function create(canvas: HTMLElement) {
  const shadow = await open(canvas)
  await userEvent.click(await shadow.findByRole('button', {name: /create draft/i}))
  return shadow
}

/** Where one may create. */
export const Button: StoryObj = given(heard(), room)

export const ButtonForBills: StoryObj = given(heard(reading(aJob({kind: 'bills'}))), room)

/** A person who may only look reads why. */
export const NotAllowedToEdit: StoryObj = given(
  heard(reading(aJob({may: {link: onlyViewing, sync: onlyViewing, create: onlyViewing}}))),
  room,
)

export const NotAllowedByPlan: StoryObj = given(
  heard(reading(aJob({may: {link: onlyOnMax, sync: onlyOnMax, create: onlyOnMax}}))),
  room,
)

export const Disconnected: StoryObj = given(heard(reading(aJob({connection: 'disconnected'}))), room)

export const NeedsReconnect: StoryObj = given(heard(reading(aJob({connection: 'needs-reconnect'}))), room)

const opened = (answers: Answers, more: object = {}): StoryObj => ({
  ...given(heard(answers), more),
  play: async ({canvasElement}) => {
    await open(canvasElement)
  },
})

/** The lines of the job, one of them billed before, one with a mapped quantity. */
export const Open: StoryObj = opened({})

/** The lines are on their way. */
export const Loading: StoryObj = opened({offerDocument: never})

/** The job has no lines. */
export const WithoutLines: StoryObj = opened({offerDocument: anOffer({lines: []})})

/** Its customer is not linked. */
export const WithoutContact: StoryObj = opened({offerDocument: anOffer({contact: null})})

/** It names no customer. */
export const WithoutCustomer: StoryObj = opened({offerDocument: anOffer({contact: null, contactRecord: null})})

/** Its customer is archived in Xero. */
export const ArchivedContact: StoryObj = opened({
  offerDocument: anOffer({contact: {id: 'contact-1', name: 'Bright Harbour Ltd', archived: true}}),
})

export const TaxInclusive: StoryObj = opened({offerDocument: anOffer({taxMode: 'inclusive'})})

export const WithoutTax: StoryObj = opened({offerDocument: anOffer({taxMode: 'none'})})

export const InDollars: StoryObj = opened({offerDocument: anOffer({currency: 'USD'})})

/** Nothing is set up for these lines: each asks for its codes and price. */
export const NothingSetUp: StoryObj = opened({
  offerDocument: anOffer({lines: [anOfferedLine({taxCode: null, ledgerCode: null, unitPrice: null})]}),
})

/** A thousand lines: only those in sight exist. */
export const ThousandLines: StoryObj = opened({offerDocument: anOffer({lines: manyLines(1000)})})

export const LongNames: StoryObj = opened({
  offerDocument: anOffer({
    title:
      'Refurbishment of the <b>reading room</b> and public assembly halls, phase two, including the gallery and its staircase',
    contact: {
      id: 'contact-1',
      name: 'The Trustees of the Upper Calder Valley Mechanics’ Institute, Reading Room and Public Halls',
      archived: false,
    },
    lines: [
      anOfferedLine({
        description:
          'Take down, repair and put back forty-two metres of moulded picture rail; make good; two coats of oil paint to match, by hand',
        quantity: '9999999999',
        remaining: '9999999999',
        unitPrice: '12345.6789',
      }),
    ],
  }),
})

/** A bill. */
export const Bill: StoryObj = opened({
  ...reading(aJob({kind: 'bills'})),
  offerDocument: anOffer({kind: 'bill', contact: {id: 'c', name: 'Timber Direct', archived: false}}),
})

/** The lines could not be read. */
export const Unread: StoryObj = opened({offerDocument: fails('unavailable')})
export const UnreadOffline: StoryObj = opened({offerDocument: fails('offline')})

/** *Create draft invoice* was pressed. */
export const Sending: StoryObj = {
  ...given(heard({createDocument: never})),
  play: async ({canvasElement}) => {
    await create(canvasElement)
  },
}

/** Xero took it. */
export const Created: StoryObj = {
  ...given(
    heard({
      createDocument: {
        push: aPush({
          document: aDocument({number: 'INV-0043', status: 'draft', total: '1943.99', paid: '0.00', outstanding: '1943.99'}),
        }),
        card: aBilledJob(),
      },
    }),
  ),
  play: async ({canvasElement}) => {
    const shadow = await create(canvasElement)
    await waitFor(() => expect(shadow.getByRole('button', {name: 'Done'})).toBeVisible())
  },
}

/** Xero took it, and its total is another. */
export const CreatedWithAnotherTotal: StoryObj = {
  ...given(
    heard({
      createDocument: {
        push: aPush({
          state: 'confirmed-mismatch',
          document: aDocument({
            number: 'INV-0043',
            status: 'draft',
            total: '1943.98',
            expectedTotal: '1943.99',
            paid: '0.00',
            outstanding: '1943.98',
          }),
        }),
        card: aBilledJob(),
      },
    }),
  ),
  play: Created.play!,
}

/** Xero refused it, in its own words. */
export const Refused: StoryObj = {
  ...given(
    heard({
      createDocument: {
        push: aPush({
          state: 'rejected',
          complaints: [{path: 'LineItems.0.TaxType', message: 'The TaxType code OUTPUT2 cannot be used with account code 270.'}],
        }),
        card: aJob(),
      },
    }),
  ),
  play: async ({canvasElement}) => {
    const shadow = await create(canvasElement)
    await waitFor(() => expect(shadow.getByRole('alert')).toBeVisible())
  },
}

/** Nobody knows yet whether it was created. */
export const Checking: StoryObj = {
  ...given(heard({createDocument: {push: aPush({state: 'checking', askAgainAfter: 600}), card: aJob()}, readPush: never})),
  play: async ({canvasElement}) => {
    const shadow = await create(canvasElement)
    await waitFor(() => expect(shadow.getByText(/checking with xero/i)).toBeVisible())
  },
}

/** It could not be found out. */
export const NeedsHuman: StoryObj = {
  ...given(heard({createDocument: {push: aPush({state: 'needs-human'}), card: aJob()}})),
  play: async ({canvasElement}) => {
    const shadow = await create(canvasElement)
    await waitFor(() => expect(shadow.getByText(/did not say/i)).toBeVisible())
  },
}

/** It failed: what was entered stays. */
const failing = (code: FailureCode): StoryObj => ({
  ...given(
    heard({
      // One line: what is said above it is what this is about.
      offerDocument: anOffer({lines: [anOfferedLine()]}),
      createDocument: fails(code),
      readPush: fails('not-found'),
    }),
  ),
  play: async ({canvasElement}) => {
    const shadow = await create(canvasElement)
    await waitFor(() => expect(shadow.getAllByRole('alert')[0]).toBeVisible())
  },
})
export const Offline = failing('offline')
export const RateLimited = failing('rate-limited')
export const DayLimit = failing('day-limit')
export const XeroUnavailable = failing('provider-unavailable')
export const XeroForbids = failing('provider-forbidden')
export const OrganisationChanged = failing('organisation-changed')
export const LinesTakenMeanwhile = failing('line-covered')
export const NoLongerAllowed = failing('view-only')
export const SignedOut = failing('unauthenticated')
export const PageNotTrusted = failing('forged-request')
export const PlanLoweredMeanwhile = failing('plan-required')
export const RecordGone = failing('not-found')
export const TooMuchAtOnce = failing('too-large')
export const NotValid = failing('invalid-request')
export const NotConnected = failing('not-connected')
export const NoLongerConnected = failing('needs-reconnect')
export const SentBefore = failing('push-conflict')
export const XeroRefuses = failing('provider-refused')
export const CodeGoneFromXero = failing('provider-missing')
export const XeroUnreachable = failing('provider-unreachable')
export const BadReply = failing('bad-reply')
export const HostUnavailable = failing('host-unavailable')
export const ServerBroken = failing('internal')

/** In a narrow window: a dialog takes its width from there. */
export const Narrow: StoryObj = {
  ...also(Open, {width: '320'}),
  tags: ['narrow-window'],
  globals: {viewport: {value: 'mobile1', isRotated: false}},
}
export const Dark: StoryObj = also(Open, {theme: 'dark'})
export const RightToLeft: StoryObj = also(Open, {direction: 'rtl'})
/** Colours of the person's own system, as high contrast sets them. */
export const ForcedColours: StoryObj = {...Open, tags: ['forced-colours']}
export const GermanNumbers: StoryObj = also(Open, {speech: 'de'})
export const PseudoText: StoryObj = {
  ...given(heard(), {speech: 'en-XA'}),
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-create-invoice')
    await userEvent.click(await shadow.findByRole('button'))
    await dialog(canvasElement)
  },
}
