import type {Flow, Store} from '../store.ts'
import {copy, copyOrNull, type Tables} from './tables.ts'

const latest = (flows: Flow[]) => flows.toSorted((a, b) => b.createdAt - a.createdAt)[0]

export const memoryFlows = (tables: Tables): Store['flows'] => ({
  async start(flow) {
    tables.flows.set(flow.id, copy(flow))
  },
  async ofBrowser(browserHash) {
    return copyOrNull(latest([...tables.flows.values()].toReversed().filter((flow) => flow.browserHash === browserHash)))
  },
  async pending(workspace, user, browserHash) {
    const theirs = [...tables.flows.values()]
      .toReversed()
      .filter((flow) => flow.workspace === workspace && flow.user === user && flow.browserHash === browserHash)
    return copyOrNull(latest(theirs.filter((flow) => flow.stage !== 'ended')))
  },
  async advance(id, from, to) {
    const flow = tables.flows.get(id)
    if (!flow || flow.stage !== from) return false
    tables.flows.set(id, {...flow, ...copy(to), id})
    return true
  },
  async sweep(before) {
    const forgotten = [...tables.flows.values()].filter(({createdAt}) => createdAt < before)
    for (const {id} of forgotten) tables.flows.delete(id)
    return forgotten.flatMap(({grant}) => (grant === null ? [] : [grant]))
  },
})
