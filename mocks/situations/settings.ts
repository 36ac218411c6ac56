import {atHome, home, type Situation} from './situation.ts'

/** What somebody changed in the organisation's own settings. */
export const settings: readonly Situation[] = [
  {
    id: 'tax-rate-archived',
    title: 'The usual tax rate put away',
    sentence: 'The 20% rate on income, which most items use, has been archived.',
    lookAt: 'Lines that use it are marked, and another rate can be chosen.',
    apply(xero) {
      const {books} = atHome(xero)
      const rate = books.taxRates.get('OUTPUT2')
      if (rate !== undefined) books.taxRates.put({...rate, Status: 'ARCHIVED'})
    },
  },
  {
    id: 'tax-rate-changed',
    title: 'The tax rate changed',
    sentence: 'The rate on income went from 20 to 22.5%.',
    lookAt: 'New invoices use the new rate after the reference data are synced; old ones keep their tax.',
    apply(xero) {
      const {books} = atHome(xero)
      const rate = books.taxRates.get('OUTPUT2')
      if (rate === undefined) return
      books.taxRates.put({
        ...rate,
        Name: '22.5% (VAT on Income)',
        DisplayTaxRate: 22.5,
        EffectiveRate: 22.5,
        TaxComponents: rate.TaxComponents.map((part) => ({...part, Rate: 22.5})),
      })
    },
  },
  {
    id: 'account-archived',
    title: 'The sales account put away',
    sentence: 'Account 200 Sales has been archived.',
    lookAt: 'Lines that use it are marked before anything is sent, and another account can be chosen.',
    apply(xero) {
      const {books} = atHome(xero)
      const account = books.accounts.find((each) => each.Code === '200')
      if (account !== undefined) books.accounts.put({...account, Status: 'ARCHIVED', UpdatedDateUTC: xero.clock.now()})
    },
  },
  {
    id: 'accounts-renumbered',
    title: 'Accounts renumbered',
    sentence: 'The accountant put a 9 before the code of every revenue and expense account.',
    lookAt: 'After a sync the pickers show the new codes, and defaults that no longer exist are pointed out.',
    apply(xero) {
      const {books} = atHome(xero)
      for (const account of books.accounts.filter((each) => each.Class === 'REVENUE' || each.Class === 'EXPENSE')) {
        books.accounts.put({...account, Code: `9${account.Code ?? ''}`, UpdatedDateUTC: xero.clock.now()})
      }
    },
  },
  {
    id: 'currency-unsubscribed',
    title: 'No foreign currencies',
    sentence: 'The organisation gave up its euros and dollars.',
    lookAt: 'An invoice in a foreign currency is refused with the reason.',
    apply(xero) {
      const {books} = atHome(xero)
      for (const {Code} of books.currencies.all()) if (Code !== books.organisation.BaseCurrency) books.currencies.delete(Code)
    },
  },
  {
    id: 'period-locked',
    title: 'The books are closed',
    sentence: 'The period is locked up to and including today.',
    lookAt: 'An invoice dated today is refused with the lock date; the date can be moved on.',
    apply(xero) {
      atHome(xero).books.organisation.PeriodLockDate = xero.build.day()
    },
  },
  {
    id: 'approvals-used-up',
    title: 'No approvals left',
    sentence: 'The organisation’s small plan lets it approve no more invoices this month.',
    lookAt: 'Drafts still go through; approving is refused with Xero’s reason.',
    apply(xero) {
      const {organisation} = atHome(xero).books
      organisation.ApprovalsLeft = 0
    },
  },
  {
    id: 'items-gone',
    title: 'Items deleted in Xero',
    sentence: 'Every item has been deleted.',
    lookAt: 'Records linked to an item say that it is gone; invoices can go without.',
    apply(xero) {
      const {books} = atHome(xero)
      for (const {ItemID} of books.items.all()) books.items.delete(ItemID)
    },
  },
  {
    id: 'organisation-renamed',
    title: 'The organisation renamed',
    sentence: `${home} now goes by the name of Demo Trading Company.`,
    lookAt: 'The panel shows the new name once it has heard of it; the connection holds.',
    apply(xero) {
      atHome(xero).books.organisation.Name = 'Demo Trading Company'
    },
  },
]
