import {describe} from 'node:test'
import {createMemoryStore, createTables} from '../../../src/server/store/memory/index.ts'
import {storeSuite} from './store.suite.ts'

describe('the store in memory', () => {
  storeSuite(async () => {
    const tables = createTables()
    return {store: createMemoryStore(tables), other: createMemoryStore(tables)}
  })
})
