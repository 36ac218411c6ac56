import type {Loader} from '@storybook/web-components-vite'
import {fakeClient} from '../stories/samples/fake-client.ts'
import type {Answers} from '../stories/samples/fake-client.ts'

/** A story that says what the server answers gets a client of its own that answers it. */
export const withClient: Loader = ({parameters}) => {
  // What an element keeps over a reload is not the next story's.
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('xero-kit')) sessionStorage.removeItem(key)
  const answers = parameters['answers'] as Answers | undefined
  return answers ? {client: fakeClient(answers)} : {}
}
