import type {Demo} from '../build.ts'
import {demoCompanyAu} from './au.ts'
import {openDemoCompany} from './books.ts'
import {demoCompanyGlobal} from './global.ts'
import {demoCompanyNz} from './nz.ts'
import {demoCompanyUk} from './uk/index.ts'
import {demoCompanyUs} from './us.ts'

/** What a tester chooses each person for, as the sign-in page says it. */
export const personNotes: Readonly<Record<string, string>> = {
  ana: 'Adviser in one organisation',
  tom: 'Adviser in three organisations',
  noor: 'In no organisation yet',
  rhys: 'May only read, in one organisation',
  mia: 'Standard user in Australia and elsewhere',
}

/** The demo companies, and the people who can sign in to them. All of it is invented. */
export const demo: Demo = (build) => {
  const ana = build.person('ana', 'Ana', 'Lima', 'ana.lima@example.com')
  const tom = build.person('tom', 'Tom', 'Reed', 'tom.reed@example.com')
  build.person('noor', 'Noor', 'Haddad', 'noor.haddad@example.com')
  const rhys = build.person('rhys', 'Rhys', 'Evans', 'rhys.evans@example.com')
  const mia = build.person('mia', 'Mia', 'Okoro', 'mia.okoro@example.com')

  const uk = openDemoCompany(build, demoCompanyUk)
  uk.member(ana, 'FINANCIALADVISER', true)
  uk.member(tom, 'FINANCIALADVISER')
  uk.member(rhys, 'READONLY')
  const nz = openDemoCompany(build, demoCompanyNz)
  nz.member(tom, 'STANDARD', true)
  const us = openDemoCompany(build, demoCompanyUs)
  us.member(tom, 'STANDARD', true)
  const au = openDemoCompany(build, demoCompanyAu)
  au.member(mia, 'STANDARD', true)
  const elsewhere = openDemoCompany(build, demoCompanyGlobal)
  elsewhere.member(mia, 'STANDARD', true)

  // after everything else, so that whatever came before keeps its ids
  for (const books of [uk, nz, us, au, elsewhere]) books.budget(build.day(-150), plan)
}

/** What each organisation plans to earn and spend in a month, for a year. */
const plan = Object.fromEntries(
  Object.entries({'200': 9000, '260': 250, '310': 1800, '400': 600, '404': 45}).map(([code, amount]) => [
    code,
    Array.from({length: 12}, () => amount),
  ]),
)
