import type {RecordKey, Session} from '../../../src/contract/index.ts'
import type {Host, HostRecord} from '../../../src/server/host.ts'

const workspace = {id: 'workspace-1', name: 'Acme'}
const max = {name: 'Max', accounting: true}
const administrators = ['Sam Admin']

/** Who can ask, by the name in the request's `x-person` header, which stands for the host's session. */
export const people = {
  admin: {workspace, user: {id: 'admin', name: 'Sam Admin'}, role: 'system-administrator', plan: max, administrators},
  second: {workspace, user: {id: 'second', name: 'Kim Admin'}, role: 'system-administrator', plan: max, administrators},
  billing: {workspace, user: {id: 'billing', name: 'Bo Billing'}, role: 'billing-administrator', plan: max, administrators},
  regular: {workspace, user: {id: 'regular', name: 'Ray Regular'}, role: 'regular', plan: max, administrators},
  viewer: {workspace, user: {id: 'viewer', name: 'Vi Viewer'}, role: 'regular', plan: max, administrators},
  lower: {
    workspace,
    user: {id: 'admin', name: 'Sam Admin'},
    role: 'system-administrator',
    administrators,
    plan: {name: 'Pro', accounting: false},
  },
  stranger: {
    workspace: {id: 'workspace-2', name: 'Other'},
    user: {id: 'stranger', name: 'Sid Stranger'},
    role: 'system-administrator',
    plan: max,
    administrators: ['Sid Stranger'],
  },
} as const satisfies Record<string, Session>

export type Person = keyof typeof people | 'nobody'

export interface FakeHost extends Host {
  records: HostRecord[]
  shown: Parameters<Host['saveReference']>[1][]
}

const plain = {
  access: 'edit',
  email: null,
  code: null,
  lines: [],
  contactRecord: null,
  contactTitle: null,
  currency: null,
  reference: '',
  defaults: {taxCode: null, ledgerCode: null},
} as const satisfies Partial<HostRecord>

export const customer: RecordKey = {collection: 'customers', record: 'c1'}
export const otherCustomer: RecordKey = {collection: 'customers', record: 'c2'}
export const job: RecordKey = {collection: 'jobs', record: 'j1'}
export const product: RecordKey = {collection: 'products', record: 'p1'}
export const purchase: RecordKey = {collection: 'purchases', record: 'b1'}
/** Of the other workspace. */
export const foreign: RecordKey = {collection: 'jobs', record: 'x1'}

export function createFakeHost(): FakeHost {
  const line = (id: string, description: string, quantity: string, unitPrice: string, quantityMapped = false) => ({
    id,
    description,
    quantity,
    unitPrice,
    quantityMapped,
    taxCode: null,
    ledgerCode: null,
  })
  const host: FakeHost = {
    shown: [],
    records: [
      {...plain, key: customer, title: 'Ridgeway', kind: 'contact', email: 'office@ridgeway.example'},
      {...plain, key: otherCustomer, title: 'Limousines', kind: 'contact'},
      {
        ...plain,
        key: job,
        title: 'Lecture theatre',
        kind: 'invoices',
        contactRecord: customer,
        contactTitle: 'Ridgeway',
        reference: 'JOB-1',
        defaults: {taxCode: null, ledgerCode: '200'},
        lines: [line('l1', 'Seats', '10', '25.00'), line('l2', 'Fitting', '2', '100.00', true)],
      },
      {...plain, key: product, title: 'Folding chair', kind: 'item', code: 'CHAIR-1'},
      {
        ...plain,
        key: purchase,
        title: 'Timber',
        kind: 'bills',
        contactRecord: customer,
        contactTitle: 'Ridgeway',
        reference: 'PO-1',
        defaults: {taxCode: null, ledgerCode: '310'},
        lines: [line('t1', 'Timber', '3', '33.3333')],
      },
      {...plain, key: foreign, title: 'Not theirs', kind: 'invoices'},
    ],
    async authenticate(request) {
      const name = request.headers.get('x-person')
      return name !== null && name in people ? people[name as keyof typeof people] : null
    },
    async readRecord({workspace: {id}, user}, key) {
      const found = host.records.find((one) => one.key.collection === key.collection && one.key.record === key.record)
      const theirs = key.record === 'x1' ? 'workspace-2' : 'workspace-1'
      if (!found || theirs !== id) return null
      return {...structuredClone(found), access: user.id === 'viewer' ? 'view' : 'edit'}
    },
    async saveLink() {},
    async saveReference(_, reference) {
      host.shown.push(reference)
    },
  }
  return host
}
