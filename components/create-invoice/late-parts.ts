import {late} from '../parts/late.ts'

/** What an open dialog does without until something is sent, is missing, or is asked for. */
export const outcomes = late(() => import('./outcome.ts'))
export const contactTroubles = late(() => import('./contact-trouble.ts'))
export const shortcuts = late(() => import('./shortcuts.ts'))
