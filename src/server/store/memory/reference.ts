import {mergeCodes} from '../reference-merge.ts'
import type {Store} from '../store.ts'
import {copy, joined, type Tables} from './tables.ts'

export const memoryReference = (tables: Tables): Store['reference'] => ({
  async replace(workspace, provider, organisation, reference) {
    const place = joined(workspace, provider, organisation)
    const kept = tables.reference.get(place)?.set ?? {taxCodes: [], ledgerCodes: []}
    const taxCodes = mergeCodes(kept.taxCodes, reference.taxCodes)
    const ledgerCodes = mergeCodes(kept.ledgerCodes, reference.ledgerCodes)
    const set = copy({taxCodes: taxCodes.codes, ledgerCodes: ledgerCodes.codes})
    tables.reference.set(place, {workspace, organisation, set})
    return {taxCodes: taxCodes.changes, ledgerCodes: ledgerCodes.changes}
  },
  async list(workspace, provider, organisation) {
    return copy(tables.reference.get(joined(workspace, provider, organisation))?.set ?? {taxCodes: [], ledgerCodes: []})
  },
  async archiveOthers(workspace, organisation) {
    for (const entry of tables.reference.values()) {
      if (entry.workspace !== workspace || entry.organisation === organisation) continue
      for (const code of [...entry.set.taxCodes, ...entry.set.ledgerCodes]) code.status = 'archived'
    }
  },
})
