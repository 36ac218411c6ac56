import {late} from '../parts/late.ts'

export const outcomes = late(() => import('./outcome.ts'))
