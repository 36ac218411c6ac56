import type {Provider} from '../../provider.ts'

/**
 * The page of a thing in Xero, in the right organisation. Without the organisation's short code there is none: such an address
 * would open in whichever organisation the person used last. Items have no page of their own; their list is the nearest.
 */
export function createPageOf(web: string): Provider['pageOf'] {
  return ({kind, id}, {shortCode}) => {
    if (shortCode === null) return null
    const code = encodeURIComponent(shortCode)
    const classic = (path: string) => `${web}/organisationlogin/default.aspx?shortcode=${code}&redirecturl=${path}`
    switch (kind) {
      case 'invoice':
        return `${web}/app/${code}/invoicing/view/${encodeURIComponent(id)}`
      case 'contact':
        return `${web}/app/${code}/contacts/contact/${encodeURIComponent(id)}`
      case 'bill':
        return classic(`/AccountsPayable/Edit.aspx?InvoiceID=${encodeURIComponent(id)}`)
      case 'item':
        return classic('/Accounts/Inventory')
    }
  }
}
