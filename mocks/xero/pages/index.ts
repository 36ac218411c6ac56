/**
 * The simulated Xero's pages: functions from plain facts to a whole HTML document, as text.
 *
 * Serve them as `text/html; charset=utf-8`, with the style sheet at `<base>/_sim/style.css` and the desk's script at
 * `<base>/_sim/desk.js`. They need `default-src 'none'; style-src 'self'` and, for the desk alone, `script-src 'self';
 * connect-src 'self'`. Give sign-in and consent no `form-action`: browsers apply it to the redirect back to the app too.
 */
export type * from './views.ts'
export {signInPage} from './sign-in.ts'
export {consentPage} from './consent.ts'
export {noOrganisationPage, readOnlyPage} from './refusals.ts'
export {errorPage} from './error.ts'
export {dashboardPage} from './dashboard.ts'
export {contactsPage} from './contacts.ts'
export {contactPage} from './contact.ts'
export {documentsPage} from './documents.ts'
export {documentPage} from './document.ts'
export {itemsPage} from './items.ts'
export {deskPage} from './desk/page.ts'
export {deskScript} from './desk/script.ts'
export {styleSheet} from './style-sheet.ts'
