import {form, smallPage} from './layout.ts'
import {markup} from './markup.ts'
import type {NoOrganisationView, RefusalView} from './views.ts'

const back = (app: string) => markup`<div><button class="primary" name="press" value="cancel">Return to ${app}</button></div>`

/** The person belongs to no organisation, so there is nothing to connect. */
export const noOrganisationPage = (view: NoOrganisationView, base = ''): string =>
  smallPage(
    'No organisation',
    base,
    markup`<h1>You have no organisation yet</h1>
<p>${view.person.name} (${view.person.email}) belongs to no organisation, so there is nothing that <strong>${view.app}</strong> could connect to.</p>
<p class="quiet">Ask somebody to invite you to theirs, or sign in as somebody else.</p>
${form(view.form, back(view.app))}`,
  )

/** The person's role lets them look, not connect apps. */
export const readOnlyPage = (view: RefusalView, base = ''): string =>
  smallPage(
    'Not allowed',
    base,
    markup`<h1>Your role cannot connect apps</h1>
<p>Only somebody with the Standard or Adviser role can give <strong>${view.app}</strong> access to an organisation.</p>
<dl class="facts">${view.organisations.map(
      (organisation) => markup`<dt>${organisation.role}</dt><dd>${organisation.name}</dd>`,
    )}</dl>
<p class="quiet">Ask an adviser of the organisation to connect it, or to change your role.</p>
${form(view.form, back(view.app))}`,
  )
