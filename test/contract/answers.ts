import {expect} from 'chai'
import {allScopes, openXero} from '../mocks/xero/serve.ts'
import {specification} from './specification.ts'

export type Rows = Record<string, Record<string, unknown>[]>

export interface Answers {
  /** Asks, and holds the answer against the specification. */
  answer(method: string, path: string, body?: unknown, status?: number, headers?: Record<string, string>): Promise<Rows>
}

/** The operations whose good answers were held against the specification. */
export const checked = new Set<string>()

/** What Xero's real answers and examples carry although the schemas beside them do not name it, or name it otherwise. */
const recorded =
  /\/(Id|Status|ProviderName|DateTimeUTC|\w*DateString|CreatedDateUTCString|HasAccount|InvoicePaymentServices|UpdatedDateUTCString|HasErrors|ID|AccountID|Fields|QuantityAvailable|QuantityOnBackOrder|DateUTCString|HasValidationErrors|ValidationErrors|IsDiscounted) is not known$|\/ReceiptNumber must be string$/

/** A simulated Xero whose every answer is held against the specification. */
export async function openAnswers(): Promise<Answers> {
  const scope = `${allScopes} accounting.journals.read accounting.budgets.read paymentservices`
  const {xero, call} = await openXero({}, {scope})
  return {
    async answer(method, path, body, status = 200, headers = {}) {
      xero.leave('Demo Company (UK)', {minute: 60})
      const response = await call(method, path, body, headers)
      const bytes = await response.arrayBuffer()
      const text = new TextDecoder().decode(bytes)
      expect(response.status, `${method} ${path}: ${text.slice(0, 400)}`).to.equal(status)
      const place = path.split('?')[0] ?? ''
      if (status < 300) checked.add(xero.witness.at(-1)?.operation ?? '')
      const type = response.headers.get('content-type') ?? ''
      if (!type.includes('json')) {
        const problems = specification?.checkContent({method, path: place}, status, type) ?? []
        expect(problems, `${method} ${path}`).to.deep.equal([])
        return {}
      }
      const json = JSON.parse(text) as Rows
      const problems = specification?.checkAnswer({method, path: place}, status, json, status === 200) ?? []
      const surprising = problems.filter(
        (problem) => !recorded.test(problem) && !/^No answer (400|200 of .*\/History$)/.test(problem),
      )
      expect(surprising, `${method} ${path}`).to.deep.equal([])
      return json
    },
  }
}
