export const createInvoice = {
  create: {invoice: 'Create Invoice', bill: 'Create Bill'},
  checking: (provider: string) => `The last one is still being checked with ${provider}.`,
  notConnected: (provider: string) => `Not connected to ${provider}.`,
  reconnect: (provider: string) => `${provider} needs to be reconnected by a System Administrator.`,
}
export type CreateInvoiceWords = typeof createInvoice
