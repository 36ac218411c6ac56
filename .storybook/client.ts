import type {Loader} from '@storybook/web-components-vite'
import type {InPage} from '../mocks/in-page/index.ts'
import {fakeClient} from '../stories/samples/fake-client.ts'
import type {Answers} from '../stories/samples/fake-client.ts'
import {now} from '../stories/samples/moments.ts'

/**
 * A story that says what the server answers gets a client that answers it. One that says what has happened gets the whole
 * product inside its page: the real server, the mock Kinabase and the simulated Xero, in the situation of the toolbar.
 */
export const withClient: Loader = async ({parameters, globals}) => {
  // What an element keeps over a reload is not the next story's.
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('xero-kit')) sessionStorage.removeItem(key)
  const answers = parameters['answers'] as Answers | undefined
  if (answers) return {client: fakeClient(answers)}
  const happened = parameters['happened'] as ((product: InPage) => Promise<void> | void) | undefined
  if (!happened) return {}
  const {startInPage} = await import('../mocks/in-page/in-page.ts')
  const product = await startInPage({now: Date.parse(now)})
  await happened(product)
  const situation = String(globals['situation'] ?? 'calm')
  if (situation !== 'calm') await product.apply(situation)
  return {client: product.client, product}
}
