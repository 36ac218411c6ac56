import {badWhere} from '../refusal.ts'

export type Token =
  {kind: 'name' | 'text' | 'sign'; text: string} | {kind: 'number'; value: number; text: string} | {kind: 'end'; text: ''}

const pattern = /\s*(?:([A-Za-z_][A-Za-z0-9_]*)|(-?\d+(?:\.\d+)?)|("|')|(==|!=|<>|<=|>=|&&|\|\||[=<>!().,]))/y

/** Splits a `where` into its words and signs. */
export function tokens(where: string): Token[] {
  const found: Token[] = []
  let at = 0
  while (where.slice(at).trim() !== '') {
    pattern.lastIndex = at
    const match = pattern.exec(where)
    if (!match) throw badWhere('Syntax error')
    at = pattern.lastIndex
    const [, name, number, quote, sign] = match
    if (name !== undefined) found.push({kind: 'name', text: name})
    else if (number !== undefined) found.push({kind: 'number', value: Number(number), text: number})
    else if (sign !== undefined) found.push({kind: 'sign', text: sign})
    else if (quote !== undefined) {
      const read = quoted(where, at, quote)
      found.push({kind: 'text', text: read.text})
      at = read.end
    }
  }
  found.push({kind: 'end', text: ''})
  return found
}

function quoted(where: string, from: number, quote: string): {text: string; end: number} {
  let text = ''
  for (let at = from; at < where.length; at++) {
    const sign = where[at] ?? ''
    if (sign === '\\' && (where[at + 1] === quote || where[at + 1] === '\\')) text += where[++at] ?? ''
    else if (sign === quote) return {text, end: at + 1}
    else text += sign
  }
  throw badWhere('Unterminated string literal')
}
