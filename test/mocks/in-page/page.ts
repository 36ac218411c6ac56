import {createClient} from '../../../src/client/client.ts'
import {startMocks} from '../../../mocks/in-page/index.ts'

/** Runs in the page: the kit's own client over the page's own fetch. Answers what a test looks at. */
async function walk(base: string) {
  const mocks = await startMocks({base})
  const client = createClient({baseUrl: '/accounting'})
  const before = (await client.call('getConnection', {})).connection
  await mocks.connect()
  const {connection} = await client.call('getConnection', {})
  const refusal = await client.call('searchTargets', {kind: 'contact', q: 'x'.repeat(101)}).catch((error: unknown) => error)
  const elsewhere = (await fetch('./page.js')).status
  await mocks.stop()
  const after = (await fetch('/accounting/connection')).status
  const code = (refusal as {code?: string}).code
  return {by: mocks.by, before, organisation: connection?.organisation.name, refusal: code, elsewhere, after}
}

Object.assign(globalThis, {walk})
