import {expect} from 'chai'
import {after, before, describe, it} from 'node:test'
import {openXeroNode, type OpenedNode} from './open.ts'

type Method = (...sent: unknown[]) => Promise<unknown>

const unknownId = '11111111-1111-4111-8111-111111111111'

/** Something to send for a parameter of that name, so that the call goes out. */
function anything(name: string): unknown {
  if (name === 'ifModifiedSince' || name === 'options') return undefined
  if (name === 'body') return Buffer.from('x')
  if (/^(?:iDs|invoiceNumbers|contactIDs|statuses|references)$/.test(name)) return ['x']
  if (/(?:ID|Id)$/.test(name)) return unknownId
  if (/^(?:fileName|contactNumber|taxType|purchaseOrderNumber|reportYear|contentType)$/.test(name)) return 'x'
  if (name === 'journalNumber' || name === 'page' || name === 'pageSize') return 1
  if (/^(?:where|order|date|fromDate|toDate|dateFrom|dateTo|expiryDateFrom|expiryDateTo|searchTerm|idempotencyKey)$/.test(name))
    return undefined
  return {}
}

describe('every method of xero-node’s accounting API', () => {
  let opened: OpenedNode
  before(async () => {
    opened = await openXeroNode()
  })
  after(() => opened.close())

  it('reaches an operation that is there', async () => {
    const {accountingApi: api} = opened.client
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(api)).filter((name) =>
      /^(?:get|create|update|delete|email|post)/.test(name),
    )
    expect(methods.length).to.be.greaterThan(230)
    const lost: string[] = []
    for (const name of methods) {
      opened.xero.leave('Demo Company (UK)', {minute: 100_000, day: 100_000, appMinute: 100_000})
      opened.xero.witness.length = 0
      const method = (api as unknown as Record<string, Method>)[name]
      const parameters =
        /\(([^)]*)\)/
          .exec(String(method))?.[1]
          ?.split(',')
          .map((each) => each.trim().replace(/_1$| .*/, '')) ?? []
      await method?.call(api, opened.tenantId, ...parameters.slice(1).map(anything)).catch(() => undefined)
      const [entry] = opened.xero.witness
      if (!entry || entry.operation === undefined || (entry.status ?? 0) >= 500)
        lost.push(`${name} ${entry?.method} ${entry?.path} ${entry?.status}`)
    }
    expect(lost).to.deep.equal([])
  })
})
