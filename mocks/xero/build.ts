import {organisationBuilder, type OrganisationBuilder} from './build-organisation.ts'
import type {OrganisationSpec} from './build-specs.ts'
import {addDays, dayAt} from './clock.ts'
import {nextId} from './ids.ts'
import type {Day} from './records.ts'
import {booksOf, openBooks, type Organisation, type Person, type State} from './state.ts'

export {classOfType} from './account-class.ts'
export type {OrganisationBuilder} from './build-organisation.ts'
export type * from './build-specs.ts'

/** Demo data: a function that fills the state through a builder. */
export type Demo = (build: Builder) => void

export interface Builder {
  readonly state: State
  now(): number
  /** today, or so many days before or after it */
  day(offset?: number): Day
  id(): string
  person(key: string, firstName: string, lastName: string, email: string): Person
  organisation(spec: OrganisationSpec): OrganisationBuilder
}

export function createBuilder(state: State, now: () => number): Builder {
  return {
    state,
    now,
    day: (offset = 0) => addDays(dayAt(now()), offset),
    id: () => nextId(state),
    person(key, firstName, lastName, email) {
      const person = {key, userID: nextId(state), firstName, lastName, email}
      state.people.push(person)
      return person
    },
    organisation(spec) {
      const organisation = newOrganisation(spec, nextId(state), now())
      const books = openBooks(organisation)
      state.books.push(books)
      return organisationBuilder(state, books, now)
    },
  }
}

/** A builder for an organisation that stands already. */
export function builderFor(state: State, organisationID: string, now: () => number): OrganisationBuilder | undefined {
  const books = booksOf(state, organisationID)
  return books && organisationBuilder(state, books, now)
}

function newOrganisation(spec: OrganisationSpec, id: string, now: number): Organisation {
  return {
    OrganisationID: id,
    LegalName: spec.Name,
    OrganisationType: 'COMPANY',
    OrganisationEntityType: 'COMPANY',
    OrganisationStatus: 'ACTIVE',
    IsDemoCompany: true,
    Class: 'DEMO',
    FinancialYearEndDay: 31,
    FinancialYearEndMonth: 3,
    SalesTaxBasis: 'NONE',
    CreatedDateUTC: now,
    Timezone: 'UTC',
    UtcOffset: 0,
    ShortCode: `!${id.replaceAll('-', '').slice(0, 5)}`,
    Addresses: [],
    Phones: [],
    PaymentTerms: {},
    Numbering: {
      invoice: {prefix: 'INV-', next: 1},
      creditNote: {prefix: 'CN-', next: 1},
      quote: {prefix: 'QU-', next: 1},
      purchaseOrder: {prefix: 'PO-', next: 1},
    },
    ...(spec as Partial<Organisation> & OrganisationSpec),
    members: [],
  } as Organisation
}
