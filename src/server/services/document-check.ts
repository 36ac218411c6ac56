import type {Complaint, CreateDocumentRequest, DocumentOffer, LineCoverage} from '../../contract/index.ts'
import {add, compare, isNegative, isZero} from '../../domain/decimal.ts'
import {taxAllowed} from '../../domain/legality.ts'
import {totals} from '../../domain/totals.ts'
import type * as z from 'zod/mini'

type Asked = z.output<typeof CreateDocumentRequest>

/** What is wrong with a document that is asked for, held against what would be offered now. */
export function complaintsAbout(asked: Asked, offer: DocumentOffer): Complaint[] {
  const complaints: Complaint[] = []
  const complain = (path: string, message: string) => complaints.push({path, message})

  if (!offer.contact || offer.contact.id !== asked.contact) complain('contact', 'Not the contact that the record is linked to')
  else if (offer.contact.archived) complain('contact', 'The contact is archived')
  if (asked.currency !== offer.currency) complain('currency', `The record is in ${offer.currency}`)
  if (asked.due !== null && asked.due < asked.date) complain('due', 'Due before its date')

  const seen = new Set<string>()
  for (const [index, line] of asked.lines.entries()) {
    const at = `lines.${index}`
    const offered = offer.lines.find((one) => one.line === line.line)
    const taxCode = offer.taxCodes.find(({id}) => id === line.taxCode)
    const ledgerCode = offer.ledgerCodes.find(({id}) => id === line.ledgerCode)
    if (!offered) complain(`${at}.line`, 'No longer on the record')
    else if (seen.has(line.line)) complain(`${at}.line`, 'Twice on the document')
    seen.add(line.line)
    if (line.description.trim() === '') complain(`${at}.description`, 'Empty')
    if (isZero(line.quantity) || isNegative(line.quantity)) complain(`${at}.quantity`, 'Not more than zero')
    else if (offered?.mapped && !isWhole(line.quantity, offered))
      complain(`${at}.quantity`, 'Comes from a mapped field and is billed whole')
    if (!taxCode) complain(`${at}.taxCode`, 'Not a tax code that this document may carry')
    if (!ledgerCode) complain(`${at}.ledgerCode`, 'Not a ledger code that a line may carry')
    if (taxCode && ledgerCode && !taxAllowed(taxCode, ledgerCode))
      complain(`${at}.taxCode`, `Cannot be used with ledger code ${ledgerCode.code ?? ledgerCode.name}`)
  }
  return complaints.length > 0 ? complaints : complaintsAboutTotals(asked, offer)
}

/** All that is left of it or, where the person agreed to cover it again, all of it. */
const isWhole = (quantity: string, offered: DocumentOffer['lines'][number]) =>
  [offered.remaining, offered.quantity].some((whole) => compare(quantity, whole) === 0)

function complaintsAboutTotals({lines, taxMode, expected}: Asked, offer: DocumentOffer): Complaint[] {
  const rates = new Map(offer.taxCodes.map(({id, rate}) => [id, rate]))
  const priced = lines.map(({quantity, unitPrice, taxCode}) => ({quantity, unitPrice, rate: rates.get(taxCode) ?? null}))
  const computed = totals(priced, taxMode)
  if (isNegative(computed.total)) return [{path: 'expected.total', message: 'Less than zero'}]
  // Without a rate no tax can be foretold: what the provider comes to is shown after.
  if (taxMode !== 'none' && priced.some(({rate}) => rate === null)) return []
  return (['subtotal', 'tax', 'total'] as const)
    .filter((of) => compare(computed[of], expected[of]) !== 0)
    .map((of) => ({path: `expected.${of}`, message: `Comes to ${computed[of]}, not ${expected[of]}`}))
}

/** Lines of which more is asked for than is left. */
export function overCovered({lines, overCover}: Asked, covered: readonly LineCoverage[]): Complaint[] {
  if (overCover) return []
  const asked = new Map<string, string>()
  return lines.flatMap(({line, quantity}, index) => {
    const all = add(asked.get(line) ?? '0', quantity)
    asked.set(line, all)
    const remaining = covered.find((one) => one.line === line)?.remaining ?? '0'
    return compare(all, remaining) > 0 ? [{path: `lines.${index}.quantity`, message: `Only ${remaining} left`}] : []
  })
}
