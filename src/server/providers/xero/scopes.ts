const identity = ['openid', 'profile', 'email', 'offline_access'] as const

/** What we ask for. Apps made since 2 March 2026 know the granular names only; older ones may still have the broad. */
export const scopes = {
  granular: [...identity, 'accounting.contacts', 'accounting.invoices', 'accounting.settings.read', 'accounting.payments.read'],
  broad: [...identity, 'accounting.contacts', 'accounting.transactions', 'accounting.settings'],
} as const satisfies Record<string, readonly string[]>

export type ScopeSet = keyof typeof scopes
