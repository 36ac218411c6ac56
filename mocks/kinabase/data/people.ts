import type {Session} from '../../../src/contract/index.ts'

export interface Person {
  id: string
  name: string
  role: Session['role']
  /** What the role is called on the screen. */
  roleName: string
}

export const people: readonly Person[] = [
  {id: 'maya', name: 'Maya Fernandes', role: 'system-administrator', roleName: 'System Administrator'},
  {id: 'helen', name: 'Helen Ashworth', role: 'system-administrator', roleName: 'System Administrator'},
  {id: 'ben', name: 'Ben Okafor', role: 'billing-administrator', roleName: 'Billing Admin'},
  {id: 'ivy', name: 'Ivy Chen', role: 'regular', roleName: 'Regular User'},
]

export const workspace = {id: 'thornbury-vale', name: 'Thornbury & Vale Joinery'}

/** Accounting comes with Max. */
export const plans = ['Max', 'Pro'] as const
export type Plan = (typeof plans)[number]

export type CollectionAccess = 'edit' | 'view' | 'none'

// Billing Admins and Regular Users see by their permissions; System Administrators see all.
const permissions: Record<string, Partial<Record<Person['role'], CollectionAccess>>> = {
  customers: {regular: 'view'},
  suppliers: {regular: 'none'},
  products: {regular: 'view', 'billing-administrator': 'view'},
  'tax-codes': {regular: 'view', 'billing-administrator': 'view', 'system-administrator': 'view'},
  'ledger-codes': {regular: 'view', 'billing-administrator': 'view', 'system-administrator': 'view'},
}

export const accessOf = (role: Person['role'], collection: string): CollectionAccess => permissions[collection]?.[role] ?? 'edit'
