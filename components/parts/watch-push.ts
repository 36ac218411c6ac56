import type {KitClient} from '../../src/client/client.ts'
import type {Push, PushAnswer} from '../../src/contract/document.ts'
import {KitError} from '../../src/contract/failure.ts'

/** Whether its outcome is still to be found out by asking again. */
export const isUnknown = ({state}: Pick<Push, 'state'>): boolean => state === 'sending' || state === 'checking'

const longestWait = 60

function wait(seconds: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  return new Promise((done, stop) => {
    const timer = setTimeout(done, seconds * 1000)
    signal.addEventListener('abort', () => (clearTimeout(timer), stop(signal.reason as Error)), {once: true})
  })
}

/**
 * Asks what became of a push until it is known, as often as the server says, and less and less often while it says nothing
 * or cannot be reached. Ends with the first known outcome; rejects when aborted, or when asking again cannot help.
 */
export async function watchPush(
  client: KitClient,
  push: string,
  {signal, after, answered}: {signal: AbortSignal; after: number | null; answered: (answer: PushAnswer) => void},
): Promise<void> {
  let pause = after
  for (let turn = 1; ; turn++) {
    await wait(Math.min(pause ?? 2 ** turn, longestWait), signal)
    try {
      const answer = await client.call('readPush', {push}, {signal})
      answered(answer)
      if (!isUnknown(answer.push)) return
      pause = answer.push.askAgainAfter
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof KitError) || !error.retryable) throw error
      pause = error.retryAfter ?? null
    }
  }
}
