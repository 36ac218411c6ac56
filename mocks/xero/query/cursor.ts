import {badWhere} from '../refusal.ts'
import type {Token} from './tokens.ts'

/** Where the reading of a `where` stands. */
export interface Cursor {
  peek(): Token
  next(): Token
  is(sign: string): boolean
  isWord(word: string): boolean
  /** Goes past a sign that has to be there. */
  expect(sign: string): void
}

export function createCursor(list: readonly Token[]): Cursor {
  let at = 0
  const end: Token = {kind: 'end', text: ''}
  const cursor: Cursor = {
    peek: () => list[at] ?? end,
    next: () => list[at++] ?? end,
    is: (sign) => cursor.peek().kind === 'sign' && cursor.peek().text === sign,
    isWord: (word) => cursor.peek().kind === 'name' && cursor.peek().text.toLowerCase() === word,
    expect(sign) {
      if (!cursor.is(sign)) throw badWhere(`'${sign}' expected`)
      at++
    },
  }
  return cursor
}
