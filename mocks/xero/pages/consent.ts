import {form, smallPage} from './layout.ts'
import {markup, type Piece} from './markup.ts'
import {scopeWords} from './scope-words.ts'
import {initials} from './sign-in.ts'
import type {ConsentView, OrganisationChoice} from './views.ts'

const choice = (organisation: OrganisationChoice): Piece => {
  const about = markup`<span class="near"><strong>${organisation.name}</strong>
<span class="quiet small">${organisation.detail}</span>
<span class="quiet small">${organisation.role}${!organisation.allowed && ' – this role cannot connect apps'}</span></span>
${organisation.connected && markup`<span class="chip info">Connected</span>`}`
  if (!organisation.allowed) return markup`<li><div class="choice shut">${about}</div></li>`
  return markup`<li><label class="choice"><input type="checkbox" name="organisation" value="${organisation.id}"${
    organisation.chosen && markup` checked`
  }>${about}</label></li>`
}

/** Which organisations, what is asked for, and the two buttons that decide it. */
export const consentPage = (view: ConsentView, base = ''): string =>
  smallPage(
    'Allow access',
    base,
    markup`<header class="near"><h1>${view.app} wants access to your organisation</h1></header>
<div class="row"><span class="face" aria-hidden="true">${initials(view.person.name)}</span>
<span class="near"><span>Signed in as <strong>${view.person.name}</strong></span><span class="quiet small">${view.person.email}</span></span></div>
${view.refusal && markup`<p class="notice refused" role="alert">${view.refusal}</p>`}
${form(
  view.form,
  markup`<fieldset class="bare stack"><legend><h2>${
    view.organisations.length > 1 ? 'Choose the organisations' : 'The organisation'
  }</h2></legend><ul class="choices">${view.organisations.map(choice)}</ul></fieldset>
<section class="stack" aria-labelledby="asked"><h2 id="asked">${view.app} will be able to</h2>
<ul class="granted">${scopeWords(view.scopes).map((words) => markup`<li>${words}</li>`)}</ul></section>
<p class="quiet small">You can take this back at any time, here or in ${view.app}.</p>
<div class="row"><button class="primary" name="press" value="allow">Allow access</button>
<button name="press" value="cancel">Cancel</button></div>`,
)}`,
  )
