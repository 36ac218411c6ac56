import {isGuid} from '../ids.ts'
import {notFound} from '../refusal.ts'
import type {Account} from '../records.ts'
import {accountCoded} from '../rules/legality.ts'
import type {Books} from '../state.ts'
import type {Table} from '../table.ts'
import {child, text, type Input} from './input.ts'

/** The record that an id names; refused with 404 where there is none. */
export function byId<Row extends object>(table: Table<Row>, id: string | undefined): Row {
  const found = isGuid(id ?? '') ? table.get(id?.toLowerCase()) : undefined
  if (!found) throw notFound()
  return found
}

/** The account that an element names by id or code, if it is one. */
export function accountNamed(books: Books, input: Input, name: string): Account | undefined {
  const sent = child(input, name)
  const id = sent && text(sent, 'AccountID')
  const code = sent && text(sent, 'Code')
  return id ? books.accounts.get(id.toLowerCase()) : code ? accountCoded(books, code) : undefined
}

export const isOpenBank = (account: Account | undefined): account is Account =>
  account?.Type === 'BANK' && account.Status === 'ACTIVE'
