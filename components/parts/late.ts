import {KitError} from '../../src/contract/failure.ts'

export interface Late<M> {
  /** The module, if it has come. */
  readonly now: M | undefined
  /** Brings it, once; a failed load may be tried again. */
  want(): Promise<M>
  /** Begins to bring it where somebody only points at what needs it; if that fails, pressing tries again. */
  prepare(): void
}

/** Code that no page needs to show its first picture. */
export function late<M>(load: () => Promise<M>): Late<M> {
  let now: M | undefined
  let coming: Promise<M> | undefined
  const want = () =>
    (coming ??= load().then(
      (module) => (now = module),
      (cause: unknown) => {
        coming = undefined
        // Its address is right: what is missing is the network.
        throw new KitError('offline', '', {cause})
      },
    ))
  return {
    get now() {
      return now
    },
    want,
    prepare: () => void want().catch(() => undefined),
  }
}

/** All that floats: menus, dialogs and tooltips. */
export const overlays = late(() => import('./overlays.ts'))
