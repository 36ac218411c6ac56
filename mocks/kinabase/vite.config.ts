import {fileURLToPath} from 'node:url'
import {defineConfig} from 'vite'
import {leanElements} from '../../scripts/build/lean-elements.ts'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds the host's page, with the kit in it, into `dist/kinabase`. */
export default defineConfig({
  root: folder('page'),
  // As the package is built, so that what is tried here is what others get.
  plugins: [leanElements()],
  build: {
    outDir: folder('../../dist/kinabase'),
    emptyOutDir: true,
    target: 'es2022',
    // The page's content security allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    reportCompressedSize: false,
  },
})
