const subjects: Record<string, string> = {
  'accounting.contacts': 'your contacts and contact groups',
  'accounting.invoices': 'your invoices, bills, credit notes, quotes, purchase orders and items',
  'accounting.payments': 'payments, prepayments and overpayments',
  'accounting.banktransactions': 'bank transactions and transfers',
  'accounting.manualjournals': 'manual journals',
  'accounting.transactions': 'your invoices, bills, payments, bank transactions and items',
  'accounting.settings': 'your organisation’s settings: chart of accounts, tax rates, items and currencies',
  'accounting.attachments': 'files attached to your records',
  'accounting.journals': 'the journals of your ledger',
  'accounting.budgets': 'your budgets',
  'accounting.reports': 'your reports',
  'accounting.reports.tenninetynine': 'your 1099 report',
  files: 'your file library',
  assets: 'your fixed assets',
  projects: 'your projects',
}

const plain: Record<string, string> = {
  openid: 'Know who you are',
  profile: 'See your name',
  email: 'See your e-mail address',
  offline_access: 'Keep this access while you are away, until you disconnect',
}

const wordsOf = (scope: string): string => {
  const read = scope.endsWith('.read')
  const subject = read ? scope.slice(0, -'.read'.length) : scope
  const report = subject.startsWith('accounting.reports.')
    ? `your ${subject.slice('accounting.reports.'.length)} report`
    : undefined
  const named = subjects[subject] ?? report
  return plain[scope] ?? (named ? `${read ? 'See' : 'See and change'} ${named}` : scope)
}

/** What each scope means to the person who grants it, broadest first and each thing once. */
export const scopeWords = (scopes: readonly string[]): string[] => {
  const asked = scopes.filter((scope) => !(scope.endsWith('.read') && scopes.includes(scope.slice(0, -'.read'.length))))
  const business = asked.filter((scope) => !(scope in plain))
  const personal = asked.filter((scope) => scope in plain)
  return [...new Set([...business, ...personal].map(wordsOf))]
}
