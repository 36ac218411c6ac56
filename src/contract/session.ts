import * as z from 'zod/mini'
import {Id} from './values.ts'

export const Role = z.enum(['system-administrator', 'billing-administrator', 'regular'])
export type Role = z.infer<typeof Role>

/** Whether something may be done and, if not, why and who can help. */
export const Permission = z.union([
  z.object({allowed: z.literal(true)}),
  z.object({
    allowed: z.literal(false),
    because: z.enum(['role-required', 'plan-required', 'view-only']),
    ask: z.array(z.string()),
  }),
])
export type Permission = z.infer<typeof Permission>

/** Who is asking, as the host says. */
export const Session = z.object({
  workspace: z.object({id: Id, name: z.string()}),
  user: z.object({id: Id, name: z.string()}),
  role: Role,
  plan: z.object({name: z.string(), accounting: z.boolean()}),
  /** Names of people who may connect and disconnect. */
  administrators: z.array(z.string()),
})
export type Session = z.infer<typeof Session>
