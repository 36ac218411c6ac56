import {setCustomElementsManifest} from '@storybook/web-components-vite'
import type {Preview} from '@storybook/web-components-vite'
import '@fontsource-variable/inter/wght.css'
import manifest from '../custom-elements.json'
import {frame} from './frame.ts'
import {globalTypes, initialGlobals} from './toolbar.ts'
import {withClient} from './client.ts'

setCustomElementsManifest(manifest)

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  // A story starts in its own typeface: whatever measures itself never measures another.
  loaders: [() => document.fonts.load('1rem "Inter Variable"', 'aŵ'), withClient],
  decorators: [frame],
  parameters: {
    layout: 'fullscreen',
    a11y: {test: 'error'},
    controls: {expanded: true, matchers: {date: /At$/}},
    docs: {story: {inline: true}, source: {type: 'code'}},
    options: {
      storySort: {
        order: [
          'Whole product',
          'Connect panel',
          'Organisation picker',
          'Record card',
          'Link dialog',
          'Create invoice',
          'Design',
        ],
      },
    },
  },
}
export default preview
