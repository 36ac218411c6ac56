import {expect} from 'chai'
import type {BooksCaller, Json} from './books-caller.ts'

export interface Row extends Json {
  Status: string
  InvoiceID: string
  InvoiceNumber: string
  ContactID: string
  ValidationErrors?: {Message: string}[]
  Warnings?: {Message: string}[]
}

export const line = {Description: 'x', Quantity: 1, UnitAmount: 20, AccountCode: '200'}
export const bought = {...line, AccountCode: '429'}

/** Sends one element and tells what came back, or why it was refused. */
export function sender(books: BooksCaller) {
  const found = books.inside.books.contacts.find((row) => row.ContactStatus === 'ACTIVE')
  const Contact = {ContactID: found?.ContactID}
  const send = async (method: string, path: string, element: Json): Promise<{status: number; row: Row; told: string[]}> => {
    const name = /^\/([A-Za-z]+)/.exec(path)?.[1] ?? ''
    const collection = path.includes('/Allocations') ? 'Allocations' : name
    const {status, json} = await books.ask(method, path, {[collection]: [element]})
    const [row] = (json[collection] ?? json['Elements'] ?? []) as Row[]
    return {status, row: row as Row, told: (row?.ValidationErrors ?? []).map((each) => each.Message)}
  }
  const make = async (path: string, element: Json): Promise<Row> => {
    const {status, row, told} = await send('PUT', path, element)
    expect(status, `${path}: ${told.join()}`).to.equal(200)
    return row
  }
  const moved = async (path: string, Status: string) => {
    const {status, row} = await send('POST', path, {Status})
    return [status, row.Status]
  }
  const sale = (more: Json = {}) => ({Type: 'ACCREC', Contact, DueDate: '2026-12-22', LineItems: [line], ...more})
  const approved = (more: Json = {}) => make('/Invoices', sale({Status: 'AUTHORISED', ...more}))
  return {Contact, send, make, moved, sale, approved}
}

export type Sending = ReturnType<typeof sender>
