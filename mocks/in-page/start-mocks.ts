import {startInPage, type InPage, type InPageOptions} from './in-page.ts'

export interface StartMocksOptions extends InPageOptions {
  /** Where the page's files lie, such as `/storybook/`: the worker's script lies there too. */
  base?: string
}

export interface Mocks extends InPage {
  /** How requests are answered: by MSW's service worker or, where none can be registered, by a `fetch` of our own. */
  by: 'worker' | 'fetch'
  /** Gives the page's requests back. In MSW 3 the worker has to be waited for. */
  stop(): Promise<void>
}

/** Answers the kit's requests inside the page, whichever way the page permits. Works with MSW 2 and 3. */
export async function startMocks({base = '/', ...options}: StartMocksOptions = {}): Promise<Mocks> {
  const inPage = await startInPage(options)
  const stop = await byWorker(inPage, base)
  return stop ? {...inPage, by: 'worker', stop} : {...inPage, by: 'fetch', stop: byFetch(inPage)}
}

async function byWorker(inPage: InPage, base: string): Promise<(() => Promise<void>) | null> {
  if (!('serviceWorker' in navigator)) return null
  const started = {
    quiet: true,
    // The name of it in MSW 2, and in MSW 3.
    onUnhandledRequest: 'bypass',
    onUnhandledFrame: 'bypass',
    serviceWorker: {url: `${base.replace(/\/*$/, '/')}mockServiceWorker.js`},
  }
  try {
    // Only where it is of use, and whichever is installed.
    const [{http}, {setupWorker}] = await Promise.all([import('msw'), import('msw/browser')])
    const worker = setupWorker(http.all('*', ({request}) => inPage.answer(request) ?? undefined))
    await worker.start(started as Parameters<typeof worker.start>[0])
    return async () => {
      await worker.stop()
    }
  } catch {
    return null
  }
}

function byFetch(inPage: InPage): () => Promise<void> {
  const former = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const ours = new URL(request.url).origin === location.origin ? inPage.answer(request.clone()) : null
    return ours ?? former(request)
  }
  return async () => {
    globalThis.fetch = former
  }
}
