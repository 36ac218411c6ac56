import type {Fields, KinabaseRecord, ListItem, RecordStore} from '../records/record.ts'
import {customers, products, suppliers} from './companies.ts'
import {fieldsOfLine, jobs} from './jobs.ts'

const firstNumber = 1001

const idOf = (prefix: string, index: number) => `${prefix}-${firstNumber + index}`

const toRecord = (
  prefix: string,
  index: number,
  data: Fields,
  at: number,
  lists: Record<string, ListItem[]> = {},
): KinabaseRecord => ({
  id: idOf(prefix, index),
  numericId: firstNumber + index,
  data,
  lists,
  external: [],
  updatedAt: at,
})

type Company = (typeof customers)[number]

const companyFields = ([name, contact, email, phone, town, accountCode]: Company): Fields => ({
  name,
  contact,
  email,
  phone,
  town,
  accountCode: accountCode ?? null,
})

const jobRecord = ({title, customer, stage, site, start, order, lines}: (typeof jobs)[number], index: number, at: number) =>
  toRecord(
    'JOB',
    index,
    {
      jobTitle: title,
      customer: customer === null ? null : idOf('CUS', customer),
      stage,
      site,
      startDate: start,
      orderNumber: order ?? null,
    },
    at,
    {lineItems: lines.map((line, place) => ({id: `${idOf('JOB', index)}-${place + 1}`, data: fieldsOfLine(line)}))},
  )

/** Puts the firm's records into an empty store; a store that has any is left alone. */
export async function seed(store: RecordStore, now: number): Promise<void> {
  if ((await store.highestNumber('customers')) > 0) return
  await store.save(
    'customers',
    customers.map((row, index) => toRecord('CUS', index, companyFields(row), now)),
  )
  await store.save(
    'suppliers',
    suppliers.map((row, index) => toRecord('SUP', index, companyFields(row), now)),
  )
  await store.save(
    'products',
    products.map(([name, code, unit, salePrice, purchasePrice], index) =>
      toRecord('PRD', index, {name, code, unit, salePrice, purchasePrice}, now),
    ),
  )
  await store.save(
    'jobs',
    jobs.map((job, index) => jobRecord(job, index, now)),
  )
  await store.saveSetting('plan', 'Max')
}
