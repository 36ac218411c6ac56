import {defineConfig} from 'vite'

export default defineConfig({
  // Relative, so that the built site works wherever it is put.
  base: './',
  resolve: {dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context']},
  optimizeDeps: {
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directives/ref.js',
      'lit/directives/repeat.js',
      'lit/static-html.js',
      '@lit/context',
      'zod/mini',
    ],
  },
  build: {chunkSizeWarningLimit: 4000},
})
