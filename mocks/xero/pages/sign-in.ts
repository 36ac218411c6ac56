import {form, smallPage} from './layout.ts'
import {markup} from './markup.ts'
import type {SignInView} from './views.ts'

/** Two letters that stand for a person. */
export const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('')

/** Who signs in? A press on a person is all it takes: nothing here is worth a password. */
export const signInPage = (view: SignInView, base = ''): string =>
  smallPage(
    'Sign in',
    base,
    markup`<header class="near"><h1>Sign in</h1>
<p class="quiet">to continue to <strong>${view.app}</strong>. Choose who you are; there are no passwords here.</p></header>
${form(
  view.form,
  markup`<ul class="choices">${view.people.map(
    (person) => markup`<li><button class="choice" name="person" value="${person.id}">
<span class="face" aria-hidden="true">${initials(person.name)}</span>
<span class="near"><strong>${person.name}</strong><span class="quiet small">${person.email}</span><span class="quiet small">${person.note}</span></span>
</button></li>`,
  )}</ul>
<div><button name="press" value="cancel">Cancel</button></div>`,
)}`,
  )
