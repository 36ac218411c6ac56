import {smallPage} from './layout.ts'
import {markup} from './markup.ts'
import type {ErrorView} from './views.ts'

/** An end without a way back to the app, as the real one shows it for a wrong client, address or scope. */
export const errorPage = (view: ErrorView, base = ''): string =>
  smallPage(
    view.title,
    base,
    markup`<h1>${view.title}</h1><p>${view.sentence}</p>
${view.code && markup`<p class="quiet small">Error: <code>${view.code}</code></p>`}
${view.link && markup`<p><a href="${view.link.href}">${view.link.text}</a></p>`}`,
  )
