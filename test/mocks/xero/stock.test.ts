import {expect} from 'chai'
import {describe, it} from 'node:test'
import {openXero} from './serve.ts'

describe('the stock of a tracked item', () => {
  it('comes in by bills, goes out by sales at average cost, and comes back when those are voided', async () => {
    const {xero, call} = await openXero()
    const uk = xero.in('Demo Company (UK)')
    const item = uk.build.item({
      Code: 'GB1-STOCK',
      IsTrackedAsInventory: true,
      QuantityOnHand: 10,
      TotalCostPool: 100,
      SalesDetails: {UnitPrice: 30, AccountCode: '200'},
      PurchaseDetails: {UnitPrice: 16, AccountCode: '310'},
    })
    const stock = () => {
      const row = uk.books.items.get(item.ItemID)
      return [row?.QuantityOnHand, row?.TotalCostPool]
    }
    const Contact = {ContactID: uk.books.contacts.find((row) => row.ContactStatus === 'ACTIVE')?.ContactID}
    const enter = async (Type: string, Quantity: number, Status: string): Promise<string> => {
      const LineItems = [{ItemCode: 'GB1-STOCK', Quantity, ...(Type === 'ACCPAY' && {AccountCode: '310'})}]
      const invoice = {Type, Contact, Status, DueDate: '2026-12-31', LineItems}
      const response = await call('PUT', '/Invoices', {Invoices: [invoice]})
      const {Invoices} = (await response.json()) as {Invoices: {InvoiceID: string}[]}
      return Invoices[0]?.InvoiceID ?? ''
    }
    await enter('ACCREC', 3, 'DRAFT')
    expect(stock()).to.deep.equal([10, 100])
    await enter('ACCPAY', 10, 'AUTHORISED')
    expect(stock()).to.deep.equal([20, 260])
    const sale = await enter('ACCREC', 5, 'AUTHORISED')
    expect(stock()).to.deep.equal([15, 195])
    uk.pay(sale)
    uk.unpay(sale)
    uk.void(sale)
    expect(stock()).to.deep.equal([20, 260])
  })
})
