import {defineElements} from '../base/define.ts'
import type {KitElementClass} from '../base/kit-element.ts'

interface Loaded {
  define(prefix: string): void
}

/** A dialog whose code comes when somebody points at its button, and only once; a failed load may be tried again. */
function late(load: () => Promise<KitElementClass>): () => Promise<Loaded> {
  let coming: Promise<Loaded> | undefined
  return () =>
    (coming ??= load().then(
      (element) => ({define: (prefix) => defineElements([element], {prefix})}),
      (error: unknown) => {
        coming = undefined
        throw error
      },
    ))
}

const link = late(async () => (await import('../link-dialog/link-dialog.ts')).LinkDialog)
const create = late(async () => (await import('../create-invoice/create-dialog.ts')).CreateDialog)

export const loadLinkDialog = link
export const loadCreateDialog = create

/** Begins to load, where somebody only points at the button; if that fails, pressing it says so. */
export const prepareLinkDialog = () => void link().catch(() => undefined)
export const prepareCreateDialog = () => void create().catch(() => undefined)
