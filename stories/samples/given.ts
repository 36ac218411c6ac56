import type {StoryObj} from '@storybook/web-components-vite'
import type {Card} from '../../src/contract/card.ts'
import type {Answers} from './fake-client.ts'

/** What the server answers in a story, and how much room it needs. */
export const given = (answers: Answers, more: object = {}) => ({parameters: {answers, ...more}}) satisfies Partial<StoryObj>

/** The same story in other surroundings. */
export const also = (story: StoryObj, more: object): StoryObj => ({...story, parameters: {...story.parameters, ...more}})

/** This one card, whichever is asked for. */
export const reading = (card: Card): Pick<Answers, 'readCards'> => ({
  readCards: ({records}) => ({cards: records.map((key) => ({card: {...card, key}}))}),
})

/** On the page of all its stories it stands in a window of its own, as high as this: it plays there, and covers nothing else. */
export const asPage = (height = '420px') => ({docs: {story: {inline: false, height}}})
