import type {FailureCode} from '../../src/contract/failure.ts'

export interface FailureText {
  /** What happened. */
  what: string
  /** What it means, and what to do now. */
  next: string
}

/** `accounting`: the accounting system's name, such as Xero. A code without words does not compile. */
const codes: Record<FailureCode, (accounting: string) => FailureText> = {
  'invalid-request': () => ({
    what: 'Something in what was sent is not valid',
    next: 'Nothing was saved. Correct it and try again.',
  }),
  unauthenticated: () => ({what: 'You are signed out', next: 'Sign in again; nothing was saved here.'}),
  'forged-request': () => ({what: 'This page could not be trusted', next: 'Nothing was changed. Reload the page and try again.'}),
  'role-required': () => ({
    what: 'Only System Administrators can do this',
    next: 'Nothing was changed. Ask a System Administrator.',
  }),
  'plan-required': () => ({
    what: 'Your plan does not include accounting integrations',
    next: 'What was synced before stays readable.',
  }),
  'view-only': () => ({what: 'You can view this but not change it', next: 'Ask somebody who may edit it.'}),
  'not-found': () => ({what: 'This no longer exists, or you may not see it', next: 'Go back and open it again.'}),
  'too-large': () => ({what: 'This is too much to send at once', next: 'Nothing was saved. Send less at a time.'}),

  'connect-cancelled': (accounting) => ({
    what: `The connection to ${accounting} was cancelled`,
    next: 'Nothing was connected or changed. Connect again when you are ready.',
  }),
  'connect-refused': (accounting) => ({
    what: `${accounting} refused the connection`,
    next: 'Nothing was connected. Try again; if it is refused again, give the reference below to your administrator.',
  }),
  'connect-read-only': (accounting) => ({
    what: `Your ${accounting} login can only read`,
    next: `Connecting needs the Standard or Advisor user role in ${accounting}. Ask the organisation’s subscriber to change your role, or connect with another login.`,
  }),
  'connect-no-organisation': (accounting) => ({
    what: `Your ${accounting} login has no organisation`,
    next: `Nothing was connected. Ask to be invited to your organisation in ${accounting}, or connect with another login.`,
  }),
  'connect-organisation-taken': () => ({
    what: 'This organisation is connected to another workspace',
    next: 'Nothing was connected here. Disconnect it there first, or choose another organisation.',
  }),
  'connect-state': () => ({
    what: 'This sign-in was not started here',
    next: 'Nothing was connected. Start again from this page, in this browser.',
  }),
  'connect-replayed': () => ({
    what: 'This sign-in was used already',
    next: 'Nothing was changed by opening it again. If you are not connected, connect again.',
  }),
  'connect-code-used': (accounting) => ({
    what: `${accounting} says that this sign-in was used already`,
    next: 'Nothing was connected by it. Connect again.',
  }),
  'connect-expired': () => ({what: 'The sign-in took too long', next: 'Nothing was connected. Connect again.'}),

  'not-connected': (accounting) => ({
    what: `${accounting} is not connected`,
    next: 'What was synced before stays readable. A System Administrator can connect it in Settings.',
  }),
  'needs-reconnect': (accounting) => ({
    what: `${accounting} no longer accepts this connection`,
    next: 'All links and settings are kept. A System Administrator can reconnect it in Settings.',
  }),
  'organisation-changed': () => ({
    what: 'Another organisation was connected in the meantime',
    next: 'Nothing was sent. Close this and open it again.',
  }),
  'already-linked': () => ({what: 'This is linked already', next: 'Nothing was changed. Unlink it first, or choose another.'}),
  'name-taken': (accounting) => ({
    what: `${accounting} already has one of that name or code`,
    next: 'Nothing was created. Link the existing one, or choose another name.',
  }),
  'not-linked': () => ({what: 'This record is not linked', next: 'Link it first.'}),
  'line-covered': () => ({
    what: 'Somebody has put these lines on another document',
    next: 'Nothing was sent. Open this again to see what remains.',
  }),
  'push-conflict': () => ({
    what: 'This was sent before with other contents',
    next: 'Nothing was sent twice. Close this and look at the record.',
  }),
  'provider-refused': (accounting) => ({
    what: `${accounting} did not accept this`,
    next: 'Nothing was created. Correct what it says and try again.',
  }),
  'provider-forbidden': (accounting) => ({
    what: `${accounting} does not let this connection do that`,
    next: `The person who connected may have lost their role in ${accounting}. A System Administrator can reconnect it.`,
  }),
  'provider-missing': (accounting) => ({
    what: `This is no longer in ${accounting}`,
    next: 'Your record keeps what was last known. Unlink it, or restore it there.',
  }),

  'rate-limited': (accounting) => ({
    what: `${accounting} is asked too often at the moment`,
    next: 'Nothing is lost. Try again in a minute.',
  }),
  'day-limit': (accounting) => ({
    what: `Today’s allowance of requests to ${accounting} is used up`,
    next: 'It is renewed within 24 hours. What is shown here is the last-known state.',
  }),
  'bad-reply': () => ({what: 'The answer could not be read', next: 'What is shown here is the last-known state. Try again.'}),
  'provider-unavailable': (accounting) => ({
    what: `${accounting} is not available at the moment`,
    next: 'What is shown here is the last-known state. Try again in a few minutes.',
  }),
  'provider-unreachable': (accounting) => ({
    what: `${accounting} did not answer`,
    next: 'What is shown here is the last-known state. Try again in a few minutes.',
  }),
  'host-unavailable': () => ({what: 'Your records could not be read', next: 'Nothing was changed. Try again.'}),
  unavailable: () => ({
    what: 'The accounting service is not available',
    next: 'Nothing was changed. Try again in a few minutes.',
  }),
  offline: () => ({what: 'You are offline', next: 'Nothing is lost. Try again when you are back online.'}),
  internal: () => ({
    what: 'Something went wrong on our side',
    next: 'Try again; if it happens again, report the reference below.',
  }),
}

export const failure = {
  codes,
  /** `offline`, though the browser has a network: it is the server that does not answer. */
  unanswered: {what: 'The server cannot be reached', next: 'Nothing is lost. Check your connection, or try again in a moment.'},
  retry: 'Try again',
  dismiss: 'Dismiss',
  reference: 'Reference',
  copy: 'Copy reference',
  copied: 'Copied',
}
export type FailureWords = typeof failure
