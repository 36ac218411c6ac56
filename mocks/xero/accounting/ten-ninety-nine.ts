import {invalid} from '../refusal.ts'
import {reply, type Operation} from './call.ts'

/**
 * Who was paid what for a United States tax return. Which accounts count for which box is set up on Xero's own pages alone, so
 * that nobody has done it here, and the report lists nobody.
 */
export const tenNinetyNine: Operation = {
  name: 'getReportTenNinetyNine',
  method: 'GET',
  path: '/Reports/TenNinetyNine',
  area: 'tenninetynine',
  handle(call) {
    const year = call.query('reportYear')?.trim() || call.today.slice(0, 4)
    if (!/^(?:19|20)\d{2}$/.test(year)) throw invalid('The report year must be a year.')
    const report = (form: string) => ({
      ReportName: `1099-${form} report`,
      ReportDate: `1 Jan ${year} to 31 Dec ${year}`,
      Contacts: [],
    })
    return reply(call, 'Reports', [report('NEC'), report('MISC')])
  },
}
