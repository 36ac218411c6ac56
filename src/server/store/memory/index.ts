export {createMemoryStore} from './memory-store.ts'
export {createTables, type Tables} from './tables.ts'
