import {markup, type Markup, type Piece} from './markup.ts'
import type {FormTarget, Frame} from './views.ts'

interface Page {
  title: string
  base: string
  body: Piece
  head?: Piece
}

/** A whole document; every page says that it is a simulation before it says anything else. */
export const layout = ({title, base, body, head}: Page): string =>
  `<!doctype html>\n${
    markup`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Simulated Xero</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${base}/_sim/style.css">
${head}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<aside class="simulated" aria-label="Simulation">Simulated Xero – nothing here is real · <a href="${base}/_sim">Testing desk</a></aside>
${body}
</body>
</html>`.text
  }\n`

/** A page with one card in its middle: signing in, consent, refusals. */
export const smallPage = (title: string, base: string, card: Piece): string =>
  layout({title, base, body: markup`<main id="main" class="narrow"><div class="card stack">${card}</div></main>`})

const places = [
  ['Dashboard', ''],
  ['Contacts', '/contacts'],
  ['Invoices', '/invoices'],
  ['Bills', '/bills'],
  ['Items', '/items'],
] as const

export type Place = (typeof places)[number][0]

/** The address of a page of the organisation. */
export const addressIn = (frame: Frame, path: string): string =>
  `${frame.base}/app/${encodeURIComponent(frame.organisation.shortCode)}${path}`

/** A page of an organisation, with its bar of places. */
export const organisationPage = (frame: Frame, title: string, place: Place, body: Piece): string =>
  layout({
    title: `${title} · ${frame.organisation.name}`,
    base: frame.base,
    body: markup`<header class="frame"><div>
<div class="row spread"><a class="name" href="${addressIn(frame, '')}">${frame.organisation.name}</a>
<span class="quiet small">${frame.organisation.country} · ${frame.organisation.currency}</span></div>
<nav aria-label="Organisation"><ul>${places.map(
      ([name, path]) =>
        markup`<li><a href="${addressIn(frame, path)}"${name === place && markup` aria-current="page"`}>${name}</a></li>`,
    )}</ul></nav>
</div></header>
<main id="main">${noticeOf(frame)}${body}</main>`,
  })

const noticeOf = ({notice}: Frame): Piece =>
  notice && markup`<p class="notice ${notice.kind}" role="${notice.kind === 'refused' ? 'alert' : 'status'}">${notice.text}</p>`

/** A form that works without a script, carrying what the next page must know. */
export const form = (target: FormTarget, body: Piece): Markup =>
  markup`<form method="post" action="${target.action}" class="stack">${Object.entries(target.hidden).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`,
  )}${body}</form>`
