import type {LedgerCode, TaxCode} from '../../contract/index.ts'
import type {Changes} from './store.ts'

type Code = TaxCode | LedgerCode

/** What is kept after a pull, in the provider's order, and what that changed. Those missing are archived, at the end. */
export function mergeCodes<C extends Code>(kept: readonly C[], pulled: readonly C[]): {codes: C[]; changes: Changes} {
  const changes: Changes = {added: 0, changed: 0, archived: 0, restored: 0}
  const before = new Map(kept.map((code) => [code.id, code]))
  const codes = [...new Map(pulled.map((code) => [code.id, code])).values()]
  for (const code of codes) {
    const known = before.get(code.id)
    before.delete(code.id)
    if (!known) changes.added++
    else if (known.status !== code.status) changes[code.status === 'archived' ? 'archived' : 'restored']++
    else if (!same(known, code)) changes.changed++
  }
  const missing = [...before.values()].map((code) => {
    if (code.status === 'active') changes.archived++
    return {...code, status: 'archived' as const}
  })
  return {codes: [...codes, ...missing], changes}
}

// Keys in one order, for jsonb keeps its own.
const same = (a: Code, b: Code) => canonical(a) === canonical(b)
const canonical = (code: Code) => JSON.stringify(Object.entries(code).toSorted(([a], [b]) => (a < b ? -1 : 1)))
