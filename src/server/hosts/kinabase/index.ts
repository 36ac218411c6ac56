export {createKinabaseHost, type CollectionAccess, type KinabaseHostOptions} from './kinabase-host.ts'
export type {CollectionSetUp} from './set-up.ts'
