import type {CollectionSetUp} from '../../src/server/hosts/kinabase/set-up.ts'

const company: CollectionSetUp = {kind: 'contact', title: 'name', email: 'email', code: 'accountCode'}

/** What the firm's collections represent in accounting, as their *Accounting* pane would say. */
export const collectionSetUp: Record<string, CollectionSetUp> = {
  customers: company,
  suppliers: company,
  products: {kind: 'item', title: 'name', code: 'code'},
  jobs: {
    kind: 'invoices',
    title: 'jobTitle',
    contact: {field: 'customer', collection: 'customers'},
    reference: 'orderNumber',
    lines: {
      list: 'lineItems',
      description: 'description',
      quantity: 'quantity',
      mappedQuantity: 'measuredQuantity',
      unitPrice: 'unitPrice',
      taxCode: 'taxCode',
      ledgerCode: 'ledgerCode',
    },
    defaults: {taxCode: 'OUTPUT2', ledgerCode: '200'},
  },
}
