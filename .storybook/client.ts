import type {Loader} from '@storybook/web-components-vite'
import {fakeClient} from '../stories/samples/fake-client.ts'
import type {Answers} from '../stories/samples/fake-client.ts'

/** A story that says what the server answers gets a client of its own that answers it. */
export const withClient: Loader = ({parameters}) => {
  const answers = parameters['answers'] as Answers | undefined
  return answers ? {client: fakeClient(answers)} : {}
}
