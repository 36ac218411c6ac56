import {notImplemented} from '../refusal.ts'

const names: Record<string, string> = {
  'api.xro/1.0': 'the first version of the Accounting API',
  'assets.xro': 'the Assets API',
  'bankfeeds.xro': 'the Bank Feeds API',
  'files.xro': 'the Files API',
  'finance.xro': 'the Finance API',
  'payroll.xro': 'the Payroll API',
  'projects.xro': 'the Projects API',
}

/** Xero has more APIs than one. Whoever asks another is told so, and not that there is nothing at the address. */
export function refuseOtherApis(path: string): void {
  const asked = path.slice(1).toLowerCase()
  const found = Object.keys(names).find((name) => asked === name || asked.startsWith(`${name}/`))
  if (found !== undefined) throw notImplemented(names[found] ?? found)
}
