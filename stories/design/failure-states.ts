import type {FailureCode} from '../../src/contract/failure.ts'
import type {Cell} from './states.ts'

/** Where each way to fail is shown, for the elements that ask the server. The organisation picker asks nobody. */
export const failingElements = ['Connect panel', 'Record card', 'Link dialog', 'Create invoice'] as const
type Row = readonly [panel: Cell, card: Cell, link: Cell, create: Cell]

const never = (reason: string): Cell => ({never: reason})
const signIn = never('Only a sign-in can end so.')
const signInEnds = (panel: string): Row => [[panel], signIn, signIn, signIn]
const noRecord = never('The panel is about no record.')
const editors = never('Whoever may edit the record may do this; the role is asked for connecting alone.')
const nothingTyped = never('Nothing is typed here.')

export const failureStates: Readonly<Record<FailureCode, Row>> = {
  'invalid-request': [['return-not-valid'], nothingTyped, ['not-valid'], ['not-valid']],
  unauthenticated: [['signed-out'], ['session-over'], ['signed-out'], ['signed-out']],
  'forged-request': [['page-not-trusted'], ['sync-not-trusted'], ['page-not-trusted'], ['page-not-trusted']],
  'role-required': [['role-lost-meanwhile'], ['sync-role-required'], editors, editors],
  'plan-required': [['plan-lowered-meanwhile'], ['sync-plan-required'], ['plan-lowered-meanwhile'], ['plan-lowered-meanwhile']],
  'view-only': [noRecord, ['sync-view-only'], ['view-only-meanwhile'], ['no-longer-allowed']],
  'not-found': [['organisation-gone'], ['not-found'], ['record-gone'], ['record-gone']],
  'too-large': [nothingTyped, nothingTyped, never('Its fields are bounded.'), ['too-much-at-once']],

  'connect-cancelled': signInEnds('sign-in-cancelled'),
  'connect-refused': signInEnds('sign-in-refused'),
  'connect-read-only': signInEnds('sign-in-read-only'),
  'connect-no-organisation': signInEnds('sign-in-without-organisation'),
  'connect-organisation-taken': signInEnds('organisation-taken'),
  'connect-state': signInEnds('sign-in-of-somebody-else'),
  'connect-replayed': signInEnds('sign-in-repeated'),
  'connect-code-used': signInEnds('sign-in-code-used'),
  'connect-expired': signInEnds('sign-in-too-late'),

  'not-connected': [['sync-not-connected'], ['sync-not-connected'], ['not-connected'], ['not-connected']],
  'needs-reconnect': [['sync-needs-reconnect'], ['sync-needs-reconnect'], ['needs-reconnect'], ['no-longer-connected']],
  'organisation-changed': [
    never('The panel is what changes it, and reads it anew.'),
    ['sync-organisation-changed'],
    ['organisation-changed'],
    ['organisation-changed'],
  ],
  'already-linked': [
    noRecord,
    never('A card offers no link where one is.'),
    ['already-linked'],
    never('It links through the link dialog.'),
  ],
  'name-taken': [noRecord, never('A card creates nothing by itself.'), ['name-taken'], never('It creates no contact by itself.')],
  'not-linked': [
    noRecord,
    ['unlinked-meanwhile'],
    never('It opens where nothing is linked.'),
    never('Without a contact it offers to link one.'),
  ],
  'line-covered': [noRecord, never('A card sends no lines.'), never('It sends no lines.'), ['lines-taken-meanwhile']],
  'push-conflict': [noRecord, never('A card sends nothing by itself.'), ['sent-before'], ['sent-before']],
  'provider-refused': [
    never('A sign-in is refused by name.'),
    never('Reading is never refused for what it says.'),
    ['xero-refuses', 'refused'],
    ['xero-refuses', 'refused'],
  ],
  'provider-forbidden': [['sync-forbidden'], ['sync-forbidden'], ['xero-forbids'], ['xero-forbids']],
  'provider-missing': [
    noRecord,
    never('It is then shown as no longer in Xero: the story Missing.'),
    ['gone-from-xero'],
    ['code-gone-from-xero'],
  ],

  'rate-limited': [['rate-limited'], ['sync-rate-limited'], ['search-rate-limited'], ['rate-limited']],
  'day-limit': [['day-limit'], ['sync-day-limit'], ['day-limit'], ['day-limit']],
  'bad-reply': [['bad-reply'], ['sync-bad-reply'], ['bad-reply'], ['bad-reply']],
  'provider-unavailable': [['xero-unavailable'], ['sync-xero-unavailable'], ['search-failed'], ['xero-unavailable']],
  'provider-unreachable': [['xero-unreachable'], ['sync-xero-unreachable'], ['xero-unreachable'], ['xero-unreachable']],
  'host-unavailable': [['host-unavailable'], ['host-unavailable'], ['host-unavailable'], ['host-unavailable']],
  unavailable: [['server-unavailable'], ['server-unavailable'], ['server-unavailable'], ['unread']],
  offline: [['offline'], ['offline'], ['search-offline'], ['offline', 'unread-offline']],
  internal: [['broken'], ['server-broken'], ['server-broken'], ['server-broken']],
}
