import {expect} from 'chai'
import {describe, it} from 'node:test'
import type {Role, Session} from '../../src/contract/index.ts'
import {permission, type Action} from '../../src/domain/permissions.ts'

const session = (role: Role, accounting = true): Session => ({
  workspace: {id: 'w', name: 'Workspace'},
  user: {id: 'u', name: 'Uma'},
  role,
  plan: {name: accounting ? 'Max' : 'Pro', accounting},
  administrators: ['Ana Lima', 'Tom Reed'],
})
const why = (role: Role, accounting: boolean, access: 'edit' | 'view', action: Action) => {
  const answer = permission(session(role, accounting), action, access)
  return answer.allowed ? 'allowed' : answer.because
}

describe('permissions', () => {
  it('lets only System Administrators manage the connection', () => {
    expect(why('system-administrator', true, 'view', 'manage')).to.equal('allowed')
    expect(why('billing-administrator', true, 'edit', 'manage')).to.equal('role-required')
    expect(why('regular', true, 'edit', 'manage')).to.equal('role-required')
  })

  it('lets anybody sync who may see the record, and only who may edit it link and create', () => {
    for (const role of ['system-administrator', 'billing-administrator', 'regular'] as const) {
      expect(why(role, true, 'view', 'sync')).to.equal('allowed')
      for (const action of ['link', 'create'] as const) {
        expect(why(role, true, 'view', action)).to.equal('view-only')
        expect(why(role, true, 'edit', action)).to.equal('allowed')
      }
    }
  })

  it('names the plan before anything else, and who can help', () => {
    for (const action of ['manage', 'link', 'sync', 'create'] as const) {
      expect(permission(session('regular', false), action, 'view')).to.deep.equal({
        allowed: false,
        because: 'plan-required',
        ask: ['Ana Lima', 'Tom Reed'],
      })
    }
  })
})
