import {setCustomElementsManifest} from '@storybook/web-components-vite'
import type {Preview} from '@storybook/web-components-vite'
import type {ArgTypesEnhancer} from 'storybook/internal/types'
import {configure} from 'storybook/test'
import '@fontsource-variable/inter/wght.css'
import manifest from '../custom-elements.json'
import {frame} from './frame.ts'
import {globalTypes, initialGlobals} from './toolbar.ts'
import {withClient} from './client.ts'

setCustomElementsManifest(manifest)
// Many stories may play at once on one page.
configure({asyncUtilTimeout: 8000})

/** What the manifest tells beside properties is there to be read, not to be set. */
const settable: ArgTypesEnhancer = ({argTypes}) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => {
      const category = type.table?.category ?? ''
      return [name, ['attributes', 'properties'].includes(category) ? type : {...type, control: false}]
    }),
  )

/** A story starts in its own typeface: whatever measures itself never measures another. */
const typeface = async () => void (await document.fonts.load('1rem "Inter Variable"', 'aŵ'))

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  loaders: [typeface, withClient],
  decorators: [frame],
  argTypesEnhancers: [settable],
  parameters: {
    layout: 'fullscreen',
    a11y: {test: 'error'},
    controls: {expanded: true, matchers: {date: /At$/}},
    docs: {toc: true, story: {inline: true}, source: {type: 'code'}},
    options: {
      storySort: {
        order: [
          'Whole product',
          'Connect panel',
          'Organisation picker',
          'Record card',
          'Link dialog',
          'Create invoice',
          'Provider',
          'Design',
          ['Tokens', 'States'],
        ],
      },
    },
  },
}
export default preview
