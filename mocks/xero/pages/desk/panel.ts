import {markup, type Markup, type Piece} from '../markup.ts'

/** A card with a heading, and a place that says what became of the last thing done in it. */
export const panel = (id: string, title: string, body: Piece, beside?: Piece): Markup =>
  markup`<section class="card stack" id="at-${id}" aria-labelledby="${id}-title"><div class="row spread"><h2 id="${id}-title">${title}</h2>${beside}</div>
<div class="outcome"><p role="status"></p><p role="alert"></p></div>${body}</section>`
