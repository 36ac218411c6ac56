import {BrokenConnection, type MockXero} from '../xero/index.ts'

/** All of Xero's hosts, so that nothing meant for Xero ever leaves the machine. */
const addresses = /^https:\/\/([\w-]+\.)*xero\.com(\/|$)/

/** How whichever MSW is installed, 2 or 3, answers at Xero's real addresses. */
export async function handlersOf(xero: MockXero) {
  const [{http, HttpResponse}] = await mockServiceWorker()
  return [
    http.all(addresses, async ({request}) => {
      try {
        return await xero.fetch(request)
      } catch (reason) {
        if (reason instanceof BrokenConnection) return HttpResponse.error()
        throw reason
      }
    }),
  ]
}

/** Answers requests to Xero's real addresses within this process. */
export async function intercept(xero: MockXero): Promise<() => void> {
  const [, {setupServer}] = await mockServiceWorker()
  const server = setupServer(...(await handlersOf(xero)))
  // The name of it in MSW 2, and in MSW 3.
  const others = {onUnhandledRequest: 'bypass', onUnhandledFrame: 'bypass'}
  server.listen(others as Parameters<typeof server.listen>[0])
  return () => server.close()
}

/** An optional neighbour: only who intercepts has to have it. */
async function mockServiceWorker() {
  try {
    return await Promise.all([import('msw'), import('msw/node')])
  } catch (cause) {
    throw new Error("To answer at Xero's real addresses, install msw (2 or 3), or choose a port: startMockXero({port: 0}).", {
      cause,
    })
  }
}
