export {migrate} from './migrations.ts'
export {createSqlStore} from './sql-store.ts'
