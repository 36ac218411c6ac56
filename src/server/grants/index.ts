export {createGrants, type Grants} from './grants.ts'
export {type GrantsOptions} from './renewal.ts'
