export const createInvoice = {
  create: {invoice: 'Create Invoice', bill: 'Create Bill'},
  notConnected: (provider: string) => `Not connected to ${provider}.`,
  reconnect: (provider: string) => `${provider} needs to be reconnected by a System Administrator.`,
}
export type CreateInvoiceWords = typeof createInvoice
