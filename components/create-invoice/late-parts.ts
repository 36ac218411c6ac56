import {late} from '../parts/late.ts'

/** What an open dialog does without until somebody works in it, something is missing, or something was sent. */
export const dialogParts = late(() => import('./dialog-parts.ts'))
