import {late} from './late.ts'

/** Dialogs whose code comes when somebody points at, focuses or presses their button. */
export const linkDialogs = late(async () => (await import('../link-dialog/link-dialog.ts')).LinkDialog)
export const createDialogs = late(async () => (await import('../create-invoice/create-dialog.ts')).CreateDialog)
