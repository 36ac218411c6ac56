import {defineConfig} from 'vite'

export default defineConfig({
  // Relative, so that the built site works wherever it is put.
  base: './',
  resolve: {dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context']},
  optimizeDeps: {
    // All that a story may come to import, at once: found one by one, they would bring a second Lit.
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directive-helpers.js',
      'lit/directives/guard.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      'lit/directives/repeat.js',
      'lit/static-html.js',
      '@lit/context',
      '@storybook/web-components-vite',
      'storybook/test',
      'zod/mini',
    ],
  },
  build: {chunkSizeWarningLimit: 4000},
})
