/** Markup that is safe as it stands. Only `html` makes it, so nothing reaches a page unescaped. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

export type Piece = Markup | string | number | false | null | undefined | readonly Piece[]

const escapes: Record<string, string> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const write = (piece: Piece): string => {
  if (piece === false || piece === null || piece === undefined) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'string') return escape(piece)
  if (typeof piece === 'number') return String(piece)
  return piece.map(write).join('')
}

/** A template whose every hole is escaped, in text and in quoted attributes alike. */
export const markup = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(String.raw({raw: strings}, ...pieces.map(write)))
