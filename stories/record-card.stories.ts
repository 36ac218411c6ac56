import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import {expect, userEvent, waitFor} from 'storybook/test'
import '../components/record-card/define.ts'
import type {FailureCode} from '../src/contract/failure.ts'
import {aBilledJob, aCard, aCustomer, aDocument, aJob, aLine, aLink} from './samples/card.ts'
import {onlyOnMax, onlyViewing} from './samples/connection.ts'
import {fails, inTurn, never} from './samples/fake-client.ts'
import {also, asPage, given, reading} from './samples/given.ts'
import {daysAgo, minutesAgo} from './samples/moments.ts'
import {inside} from './samples/shadow.ts'

/** What the accounting system knows of one record: who it is linked to, what is owed, and the documents made from it. */
const meta: Meta = {
  title: 'Record card',
  component: 'xero-record-card',
  args: {collection: 'customers', record: 'customer-1'},
  parameters: {room: '360'},
  render: ({collection, record}: {collection?: string; record?: string}) =>
    html`<xero-record-card collection=${collection ?? ''} record=${record ?? ''}></xero-record-card>`,
}
export default meta

const card = (root: HTMLElement) => inside(root, 'xero-record-card')
const elsewhere = {id: 'org-nz', name: 'Demo Company (NZ)'}

/** Nothing has been answered yet. */
export const Loading: StoryObj = given({readCards: never})

/** Nobody has linked this customer. */
export const Unlinked: StoryObj = given(reading(aCard()))

/** A customer with what they owe, and what is owed to them. */
export const Customer: StoryObj = given(reading(aCustomer()))

/** A product with its prices. */
export const Product: StoryObj = given(
  reading(
    aCard({
      key: {collection: 'products', record: 'product-1'},
      title: 'Oak worktop',
      kind: 'item',
      link: aLink({
        target: {kind: 'item', id: 'item-1', name: 'Oak worktop, 40 mm', archived: false, email: null},
        balances: null,
        pricing: {
          currency: 'GBP',
          code: 'WT-OAK-40',
          sale: {price: '189.9950', ledgerCode: '200', taxCode: '20% (VAT on Income)'},
          purchase: null,
        },
      }),
    }),
  ),
)

/** A product that nobody has linked. */
export const ProductUnlinked: StoryObj = given(reading(aCard({kind: 'item', title: 'Oak worktop'})))

/** A job from which no invoice has been made. */
export const JobWithoutInvoices: StoryObj = given(reading(aJob()))

/** A job that is billed in part. */
export const Job: StoryObj = given(reading(aBilledJob()))

/** An order with its bills. */
export const Bills: StoryObj = given(
  reading(aBilledJob({kind: 'bills', documents: [aDocument({kind: 'bill', number: 'B-1009', contact: 'Timber Direct'})]})),
)

/** Every status that an invoice can have. */
export const EveryStatus: StoryObj = given(
  reading(
    aBilledJob({
      documents: [
        aDocument({id: '1', number: null, status: 'draft', paid: '0.00', outstanding: '1284.50'}),
        aDocument({id: '2', number: 'INV-0041', status: 'awaiting-approval', paid: '0.00', outstanding: '1284.50'}),
        aDocument({id: '3', number: 'INV-0042', status: 'awaiting-payment'}),
        aDocument({id: '4', number: 'INV-0043', status: 'awaiting-payment', overdue: true, due: '2026-10-31'}),
        aDocument({id: '5', number: 'INV-0044', status: 'paid', paid: '1184.50', credited: '100.00', outstanding: '0.00'}),
        aDocument({id: '6', number: 'INV-0045', status: 'voided', paid: '0.00', outstanding: '0.00'}),
        aDocument({id: '7', number: 'INV-0046', status: 'deleted', paid: '0.00', outstanding: '0.00'}),
      ],
    }),
  ),
)

/** Xero's total is not the one that was shown before sending. */
export const TotalDiffers: StoryObj = given(reading(aBilledJob({documents: [aDocument({expectedTotal: '1284.49'})]})))

/** More invoices than fit at once. */
export const ManyInvoices: StoryObj = given(
  reading(
    aBilledJob({
      documents: Array.from({length: 24}, (_, index) =>
        aDocument({
          id: `invoice-${index}`,
          number: `INV-${String(index + 1).padStart(4, '0')}`,
          status: index % 3 ? 'paid' : 'awaiting-payment',
          paid: index % 3 ? '1284.50' : '0.00',
          outstanding: index % 3 ? '0.00' : '1284.50',
        }),
      ),
    }),
  ),
)

/** A job of sixty lines. */
export const ManyLines: StoryObj = {
  ...given(
    reading(
      aBilledJob({
        coverage: {
          level: 'part',
          lines: Array.from({length: 60}, (_, index) =>
            aLine({line: `line-${index}`, description: `Part ${index + 1} of the job`}),
          ),
        },
      }),
    ),
    asPage('640px'),
  ),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByText(/partly invoiced/i))
  },
}

/** Which lines are on invoices, and how far. */
export const LinesOpen: StoryObj = {
  ...also(Job, asPage('640px')),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByText(/partly invoiced/i))
    await waitFor(() => expect(shadow.getByText('Skip hire')).toBeVisible())
  },
}

/** Names as long as Xero lets them be, and hostile; amounts in the millions. */
export const LongNames: StoryObj = given(
  reading(
    aCustomer({
      link: aLink({
        target: {
          kind: 'contact',
          id: 'contact-1',
          name: 'The <b>Bold</b> & Worshipful Company of Kitchen Fitters, Joiners, Upholsterers and Allied Trades of Greater London Ltd',
          archived: false,
          email: 'a.very.long.mailbox.name.of.somebody@subsidiary.of.a.holding.example',
        },
        balances: {
          currency: 'GBP',
          receivable: {outstanding: '9876543210.99', overdue: '1234567.89'},
          payable: {outstanding: '-1284.50', overdue: '0.00'},
        },
      }),
    }),
  ),
)

/** The contact is archived in Xero. */
export const Archived: StoryObj = given(
  reading(
    aCustomer({
      link: aLink({target: {kind: 'contact', id: 'contact-1', name: 'Bright Harbour Ltd', archived: true, email: null}}),
    }),
  ),
)

/** It was deleted or merged away in Xero. */
export const Missing: StoryObj = given(reading(aCustomer({link: aLink({state: 'missing', openAt: null, syncedAt: daysAgo(9)})})))

/** It belongs to an organisation that is not the connected one. */
export const Foreign: StoryObj = given(
  reading(aCustomer({link: aLink({state: 'foreign', organisation: elsewhere, openAt: null, syncedAt: daysAgo(20)})})),
)

/** Invoices of another organisation. */
export const ForeignInvoices: StoryObj = given(
  reading(
    aBilledJob({
      syncedAt: daysAgo(20),
      documents: [aDocument({state: 'foreign', organisation: elsewhere, openAt: null, syncedAt: daysAgo(20)})],
    }),
  ),
)

/** Xero is disconnected: the last-known figures stay, dated. */
export const Disconnected: StoryObj = given(
  reading(aCustomer({connection: 'disconnected', link: aLink({state: 'disconnected', openAt: null, syncedAt: daysAgo(3)})})),
)

/** Xero wants to be reconnected. */
export const NeedsReconnect: StoryObj = given(
  reading(aCustomer({connection: 'needs-reconnect', link: aLink({syncedAt: daysAgo(2)})})),
)

/** Nobody has connected an accounting system. */
export const NeverConnected: StoryObj = given(reading(aCard({connection: 'never', organisation: null, provider: null})))

/** Last read four days ago. */
export const Stale: StoryObj = given(reading(aCustomer({link: aLink({syncedAt: daysAgo(4)})})))

/** A person who may only look. */
export const ViewOnly: StoryObj = given(reading(aCard({may: {link: onlyViewing, sync: onlyViewing, create: onlyViewing}})))

/** A job, for a person who may only look. */
export const JobViewOnly: StoryObj = given(
  reading(aBilledJob({may: {link: onlyViewing, sync: onlyViewing, create: onlyViewing}})),
)

/** The plan does not include accounting: what was synced before stays. */
export const NotOnThisPlan: StoryObj = given(reading(aCustomer({may: {link: onlyOnMax, sync: onlyOnMax, create: onlyOnMax}})))

/** An invoice is on its way, and Xero has not answered yet. */
export const Checking: StoryObj = given({
  ...reading(aBilledJob({pending: [{push: 'push-1', since: minutesAgo(1), state: 'checking'}]})),
  readPush: never,
})

/** It could not be found out whether an invoice was made. */
export const NeedsHuman: StoryObj = given(
  reading(aBilledJob({pending: [{push: 'push-1', since: minutesAgo(45), state: 'needs-human'}]})),
)

/** *Sync* was pressed. */
export const Syncing: StoryObj = {
  ...given({...reading(aCustomer()), syncCard: never}, asPage()),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: 'Sync'}))
  },
}

/** *Sync* brought a payment. */
export const Synced: StoryObj = {
  ...given(
    {
      ...reading(aBilledJob()),
      syncCard: {
        card: aBilledJob({
          documents: [aDocument({status: 'paid', paid: '1284.50', outstanding: '0.00'})],
          syncedAt: minutesAgo(0),
        }),
      },
    },
    asPage(),
  ),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: 'Sync'}))
    await waitFor(() => expect(shadow.getAllByText('Paid')[0]).toBeVisible())
  },
}

/** The three dots lead to *Unlink*. */
export const Menu: StoryObj = {
  ...given(reading(aCustomer()), {height: '360px', ...asPage('400px')}),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: 'More'}))
    await waitFor(() => expect(shadow.getByRole('menuitem', {name: 'Unlink'})).toBeVisible())
  },
}

/** *Unlink* says what follows. */
export const Unlinking: StoryObj = {
  ...given(reading(aCustomer()), {height: '420px', ...asPage('460px')}),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: 'More'}))
    await userEvent.click(await shadow.findByRole('menuitem', {name: 'Unlink'}))
    await waitFor(() => expect(shadow.getByRole('dialog')).toBeVisible())
  },
}

/** Unlinked again. */
export const UnlinkedAgain: StoryObj = {
  ...given({...reading(aCustomer()), unlink: {card: aCard()}}, asPage()),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: 'More'}))
    await userEvent.click(await shadow.findByRole('menuitem', {name: 'Unlink'}))
    await userEvent.click(await shadow.findByRole('button', {name: 'Unlink'}))
    await waitFor(() => expect(shadow.getByRole('button', {name: 'Link'})).toBeVisible())
  },
}

/** Nothing could be read. */
const unread = (code: FailureCode): StoryObj => given({readCards: fails(code)})
export const Offline = unread('offline')
export const ServerBroken = unread('internal')
export const ServerUnavailable = unread('unavailable')
export const HostUnavailable = unread('host-unavailable')
export const SessionOver = unread('unauthenticated')
export const NotFound = unread('not-found')

/** *Sync* failed: the figures stay. */
const unsynced = (code: FailureCode): StoryObj => ({
  ...given({...reading(aCustomer()), syncCard: fails(code)}, asPage()),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: 'Sync'}))
    await waitFor(() => expect(shadow.getByRole('alert')).toBeVisible())
  },
})
export const SyncRateLimited = unsynced('rate-limited')
export const SyncDayLimit = unsynced('day-limit')
export const SyncXeroUnavailable = unsynced('provider-unavailable')
export const SyncXeroUnreachable = unsynced('provider-unreachable')
export const SyncBadReply = unsynced('bad-reply')
export const SyncForbidden = unsynced('provider-forbidden')
export const SyncNeedsReconnect = unsynced('needs-reconnect')
export const SyncOrganisationChanged = unsynced('organisation-changed')
export const SyncRoleRequired = unsynced('role-required')
export const SyncPlanRequired = unsynced('plan-required')
export const SyncViewOnly = unsynced('view-only')
export const SyncNotConnected = unsynced('not-connected')
export const SyncNotTrusted = unsynced('forged-request')

/** Somebody else was faster with *Unlink*. */
export const UnlinkedMeanwhile: StoryObj = {
  ...given({...reading(aCustomer()), unlink: fails('not-linked')}, asPage()),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: 'More'}))
    await userEvent.click(await shadow.findByRole('menuitem', {name: 'Unlink'}))
    await userEvent.click(await shadow.findByRole('button', {name: 'Unlink'}))
    await waitFor(() => expect(shadow.getAllByRole('alert')[0]).toBeVisible())
  },
}

/** It failed once, and *Try again* helped. */
export const TriedAgain: StoryObj = {
  ...given({readCards: inTurn(fails('provider-unavailable'), reading(aCustomer()).readCards as never)}, asPage()),
  play: async ({canvasElement}) => {
    const shadow = await card(canvasElement)
    await userEvent.click(await shadow.findByRole('button', {name: /try again/i}))
    await waitFor(() => expect(shadow.getByText('Bright Harbour Ltd')).toBeVisible())
  },
}

export const Narrow: StoryObj = also(Job, {width: '260'})
export const Wide: StoryObj = also(Job, {width: 'full'})
export const Dark: StoryObj = also(Job, {theme: 'dark'})
export const RightToLeft: StoryObj = also(Job, {direction: 'rtl'})
/** Colours of the person's own system, as high contrast sets them. */
export const ForcedColours: StoryObj = {...Job, tags: ['forced-colours']}
export const GermanNumbers: StoryObj = also(Job, {speech: 'de'})
export const PseudoText: StoryObj = also(Job, {speech: 'en-XA'})

/** A page with many cards: one request reads them all. */
export const ManyCards: StoryObj = {
  ...given(
    {readCards: ({records}) => ({cards: records.map((key) => ({card: aCustomer({key, title: `Customer ${key.record}`})}))})},
    {room: 'full'},
  ),
  render: () =>
    html`<div style="display: grid; gap: 24px; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr))">
      ${Array.from(
        {length: 12},
        (_, index) => html`<xero-record-card collection="customers" record=${`customer-${index}`}></xero-record-card>`,
      )}
    </div>`,
}
