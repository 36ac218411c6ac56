import type {Meta, StoryObj} from '@storybook/web-components-vite'
import {html} from 'lit'
import {expect, userEvent, waitFor} from 'storybook/test'
import '../components/connect-panel/define.ts'
import type {FailureCode} from '../src/contract/failure.ts'
import {
  aConnection,
  anOrganisation,
  anOverview,
  onlyAdministrators,
  onlyOnMax,
  organisations,
  xero,
} from './samples/connection.ts'
import {fails, inTurn, never} from './samples/fake-client.ts'
import {also, asPage, given} from './samples/given.ts'
import {daysAgo} from './samples/moments.ts'
import {inside} from './samples/shadow.ts'

const panel = ({plan = 'Max', returnTo = ''}: {plan?: string; returnTo?: string}) =>
  html`<xero-connect-panel plan=${plan} return-to=${returnTo}>
    <a slot="upgrade" href="#plans">Compare plans</a>
  </xero-connect-panel>`

/** The settings page's panel: connects an accounting system, shows whether the connection is healthy, and manages it. */
const meta: Meta = {
  title: 'Connect panel',
  component: 'xero-connect-panel',
  render: panel,
  args: {plan: 'Max'},
  parameters: {room: '720'},
}
export default meta

const connected = anOverview()
const none = {added: 0, changed: 0, archived: 0, restored: 0}

/** Nobody has connected yet. */
export const NeverConnected: StoryObj = given({getConnection: anOverview({connection: null})})

/** The server has not answered yet. */
export const Loading: StoryObj = given({getConnection: never})

/** All is well. */
export const Connected: StoryObj = given({getConnection: connected})

/** Tax and ledger codes are being pulled, right after connecting. */
export const PullingReferenceData: StoryObj = {
  ...given({
    getConnection: anOverview({
      connection: aConnection({
        reference: {state: 'running', syncedAt: null, taxCodes: 0, ledgerCodes: 0},
        links: 0,
        documents: 0,
      }),
    }),
  }),
}

/** The pull of tax and ledger codes broke off. */
export const ReferenceDataIncomplete: StoryObj = {
  ...given({
    getConnection: anOverview({
      connection: aConnection({reference: {state: 'incomplete', syncedAt: daysAgo(3), taxCodes: 14, ledgerCodes: 20}}),
    }),
  }),
}

/** Xero no longer lets us in: somebody revoked the connection there, or nobody used it for 60 days. */
export const NeedsReconnect: StoryObj = {
  ...given({getConnection: anOverview({connection: aConnection({state: 'needs-reconnect'})})}),
}

/** Disconnected on purpose; what was linked stays. */
export const Disconnected: StoryObj = given({getConnection: anOverview({connection: aConnection({state: 'disconnected'})})})

/** A regular user sees how things stand, and whom to ask. */
export const NotAllowedByRole: StoryObj = {
  ...given({getConnection: anOverview({connection: null, manage: onlyAdministrators})}),
}

/** A regular user on a connected workspace. */
export const ConnectedNotAllowedByRole: StoryObj = given({getConnection: anOverview({manage: onlyAdministrators})})

/** The workspace's plan does not include accounting. */
export const NotAllowedByPlan: StoryObj = given({getConnection: anOverview({connection: null, manage: onlyOnMax})})

/** The plan was lowered while connected: one can still disconnect. */
export const ConnectedNotAllowedByPlan: StoryObj = given({getConnection: anOverview({manage: onlyOnMax})})

/** The browser is offline: nothing could be read. */
export const Offline: StoryObj = given({getConnection: fails('offline')})

/** The server broke. */
export const Broken: StoryObj = given({getConnection: fails('internal')})

/** An organisation with a name as long as Xero lets it be, and hostile. */
export const LongNames: StoryObj = {
  ...given({
    getConnection: anOverview({
      connection: aConnection({
        connectedBy: 'Maximiliana-Theodora Featherstonehaugh-Cholmondeley',
        organisation: anOrganisation({
          name: 'The <b>Bold</b> & Worshipful Company of Kitchen Fitters, Joiners, Upholsterers and Allied Trades of Greater London Ltd',
        }),
      }),
    }),
  }),
}

/** Many providers, most of them not set up on this server. */
export const ManyProviders: StoryObj = {
  ...given({
    getConnection: anOverview({
      providers: [
        xero,
        ...['QuickBooks Online', 'Sage Business Cloud', 'FreeAgent', 'Zoho Books', 'MYOB Business'].map((name) => ({
          id: name.toLowerCase().replaceAll(' ', '-'),
          name,
          available: false,
          organisations: 'one' as const,
        })),
      ],
    }),
  }),
}

/** *Connect* was pressed; the server is preparing the sign-in. */
export const Connecting: StoryObj = {
  ...given({getConnection: anOverview({connection: null}), startConnect: never}, asPage('220px')),
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-connect-panel')
    await userEvent.click(await shadow.findByRole('button', {name: /connect/i}))
  },
}

/** Back from the sign-in with one organisation: connected without a question. */
export const JustConnected: StoryObj = {
  ...given({
    getConnection: inTurn(anOverview({connection: null, pending: {provider: 'xero', stage: 'returned'}}), connected),
    finishConnect: {outcome: 'connected', connection: aConnection({links: 0, documents: 0})},
  }),
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-connect-panel')
    await waitFor(() => expect(shadow.getByText('Successfully connected to Xero')).toBeVisible())
  },
}

/** Back from the sign-in with several organisations: one is to be chosen. */
export const ChoosingOrganisation: StoryObj = {
  ...given(
    {
      getConnection: anOverview({connection: null, pending: {provider: 'xero', stage: 'returned'}}),
      finishConnect: {outcome: 'choose', organisations: organisations.map((one) => ({...one, current: false}))},
      abandonConnect: anOverview({connection: null}),
      chooseOrganisation: {connection: aConnection()},
    },
    {height: '520px', ...asPage('560px')},
  ),
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-connect-panel')
    await waitFor(() => expect(shadow.getByRole('dialog')).toBeVisible())
  },
}

/** The three dots. */
export const Menu: StoryObj = {
  ...given({getConnection: connected}, {height: '320px', ...asPage('360px')}),
  play: async ({canvasElement}) => {
    const shadow = await inside(canvasElement, 'xero-connect-panel')
    await userEvent.click(await shadow.findByRole('button', {name: /more|menu|options|xero/i, expanded: false}))
    await waitFor(() => expect(shadow.getByRole('menuitem', {name: /disconnect/i})).toBeVisible())
  },
}

const openMenu = async (canvasElement: HTMLElement, item: RegExp) => {
  const shadow = await inside(canvasElement, 'xero-connect-panel')
  await userEvent.click(await shadow.findByRole('button', {name: /more|menu|options|xero/i, expanded: false}))
  await userEvent.click(await shadow.findByRole('menuitem', {name: item}))
  return shadow
}

/** *Sync Reference Data* found what changed. */
export const ReferenceDataSynced: StoryObj = {
  ...given(
    {
      getConnection: connected,
      syncReference: {taxCodes: {...none, added: 1}, ledgerCodes: {...none, archived: 2, changed: 3}, syncedAt: daysAgo(0)},
    },
    asPage('260px'),
  ),
  play: async ({canvasElement}) => {
    await openMenu(canvasElement, /sync reference/i)
  },
}

/** *Change Organisation*: what hangs on the present one is said first. */
export const ChangingOrganisation: StoryObj = {
  ...given({getConnection: connected, listOrganisations: {organisations}}, {height: '560px', ...asPage('600px')}),
  play: async ({canvasElement}) => {
    await openMenu(canvasElement, /change organisation/i)
  },
}

/** *Disconnect* says what follows, in numbers, and starts on the safe choice. */
export const Disconnecting: StoryObj = {
  ...given({getConnection: connected}, {height: '420px', ...asPage('460px')}),
  play: async ({canvasElement}) => {
    const shadow = await openMenu(canvasElement, /disconnect/i)
    await waitFor(() => expect(shadow.getByRole('dialog')).toBeVisible())
  },
}

/** Every way in which a sign-in can end badly, and every failure of *Sync Reference Data*, in its own words. */
const failing = (code: FailureCode): StoryObj => ({
  ...given({
    getConnection: anOverview({connection: null, pending: {provider: 'xero', stage: 'returned'}}),
    finishConnect: fails(code),
  }),
})

export const SignInCancelled = failing('connect-cancelled')
export const SignInRefused = failing('connect-refused')
export const SignInReadOnly = failing('connect-read-only')
export const SignInWithoutOrganisation = failing('connect-no-organisation')
export const OrganisationTaken = failing('connect-organisation-taken')
export const SignInOfSomebodyElse = failing('connect-state')
export const SignInRepeated = failing('connect-replayed')
export const SignInCodeUsed = failing('connect-code-used')
export const SignInTooLate = failing('connect-expired')
export const RateLimited = failing('rate-limited')
export const DayLimit = failing('day-limit')
export const XeroUnavailable = failing('provider-unavailable')
export const XeroUnreachable = failing('provider-unreachable')
export const BadReply = failing('bad-reply')
export const SignedOut = failing('unauthenticated')
export const PageNotTrusted = failing('forged-request')
export const RoleLostMeanwhile = failing('role-required')
export const PlanLoweredMeanwhile = failing('plan-required')
export const ReturnNotValid = failing('invalid-request')
export const OrganisationGone = failing('not-found')
export const HostUnavailable = failing('host-unavailable')
export const ServerUnavailable = failing('unavailable')

/** *Sync Reference Data* failed: what is connected stays as it was. */
const unsynced = (code: FailureCode): StoryObj => ({
  ...given({getConnection: connected, syncReference: fails(code)}, asPage('260px')),
  play: async ({canvasElement}) => {
    const shadow = await openMenu(canvasElement, /sync reference/i)
    await waitFor(() => expect(shadow.getByRole('alert')).toBeVisible())
  },
})
export const SyncNotConnected = unsynced('not-connected')
export const SyncNeedsReconnect = unsynced('needs-reconnect')
export const SyncForbidden = unsynced('provider-forbidden')

export const Narrow: StoryObj = also(Connected, {width: '320'})
export const Dark: StoryObj = also(Connected, {theme: 'dark'})
export const RightToLeft: StoryObj = also(Connected, {direction: 'rtl'})
export const PseudoText: StoryObj = also(Connected, {speech: 'en-XA'})
/** Colours of the person's own system, as high contrast sets them. */
export const ForcedColours: StoryObj = {...NeedsReconnect, tags: ['forced-colours']}
