import type {Permission, Session} from '../contract/index.ts'

/** `manage` the connection, `link` a record, `sync` it, or `create` documents from it. */
export type Action = 'manage' | 'link' | 'sync' | 'create'

/** The plan first, then the role, then what the person may do with this record: the first obstacle is the one to name. */
export function permission(session: Session, action: Action, access: 'edit' | 'view'): Permission {
  const refuse = (because: 'role-required' | 'plan-required' | 'view-only'): Permission => ({
    allowed: false,
    because,
    ask: session.administrators,
  })
  if (!session.plan.accounting) return refuse('plan-required')
  if (action === 'manage') return session.role === 'system-administrator' ? {allowed: true} : refuse('role-required')
  if (action !== 'sync' && access === 'view') return refuse('view-only')
  return {allowed: true}
}
