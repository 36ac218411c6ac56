import type {Preview} from '@storybook/web-components-vite'
import {situations} from '../mocks/situations/index.ts'

/** What a designer changes for all stories at once. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  situation: {
    description: 'What has happened in Xero, for the stories of the whole product',
    toolbar: {icon: 'lightning', dynamicTitle: true, items: situations.map(({id, title}) => ({value: id, title}))},
  },
  theme: {
    description: 'Colours',
    toolbar: {
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        {value: 'light', title: 'Light'},
        {value: 'dark', title: 'Dark'},
      ],
    },
  },
  direction: {
    description: 'Direction of writing',
    toolbar: {
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        {value: 'ltr', title: 'Left to right'},
        {value: 'rtl', title: 'Right to left'},
      ],
    },
  },
  speech: {
    description: 'Language',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        {value: 'en-GB', title: 'English'},
        {value: 'de', title: 'German dates and numbers'},
        {value: 'en-XA', title: 'Pseudo text'},
      ],
    },
  },
  density: {
    description: 'Height of the controls and size of the text',
    toolbar: {
      icon: 'component',
      dynamicTitle: true,
      items: [
        {value: 'regular', title: 'Regular'},
        {value: 'compact', title: 'Compact'},
        {value: 'comfortable', title: 'Comfortable'},
      ],
    },
  },
  width: {
    description: 'Room for the element',
    toolbar: {
      icon: 'grow',
      dynamicTitle: true,
      items: [
        {value: 'full', title: 'Full width'},
        {value: '720', title: '720 px'},
        {value: '360', title: '360 px'},
        {value: '320', title: '320 px'},
        {value: '260', title: '260 px'},
      ],
    },
  },
}

export const initialGlobals = {
  situation: 'calm',
  theme: 'light',
  direction: 'ltr',
  speech: 'en-GB',
  density: 'regular',
  width: 'full',
}
