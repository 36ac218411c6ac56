import {Refusal} from '../refusal.ts'

/** An answer as it is kept: it can be given again. */
export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer>
}

export interface Answers {
  /** Gives the kept answer of the key, waits for one on its way, or does the work and keeps what it answers. */
  once(app: string, key: string, request: string, now: number, work: () => Promise<Answer>): Promise<Answer>
  clear(): void
}

const kept = 6 * 60_000
const longest = 128

export function createAnswers(): Answers {
  const known = new Map<string, {request: string; at: number; answer: Promise<Answer>}>()
  const forget = (now: number): void => {
    for (const [name, entry] of known) {
      if (now - entry.at < kept) return
      known.delete(name)
    }
  }
  return {
    async once(app, key, request, now, work) {
      forget(now)
      if (key.length > longest)
        throw new Refusal(400, {Title: 'Bad Request', Status: 400, Detail: 'Idempotency Key is too long.'})
      const name = `${app} ${key}`
      const entry = known.get(name)
      if (entry && entry.request !== request) {
        const Detail = `Idempotency Key: ${key} is used with a different request.`
        throw new Refusal(400, {ErrorNumber: 10, Type: 'ValidationException', Message: Detail, Detail})
      }
      if (entry) return entry.answer
      const answer = work()
      known.set(name, {request, at: now, answer})
      return answer
    },
    clear() {
      known.clear()
    },
  }
}
