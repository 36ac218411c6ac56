/** Imports one module late, for the test of the measure. */
export const routesWhenWanted = () => import('../../src/contract/routes.ts')
globalThis.dispatchEvent(new CustomEvent('late-sample', {detail: routesWhenWanted}))
