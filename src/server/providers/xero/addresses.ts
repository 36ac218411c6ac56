/** Where each part of Xero is. All are given, so that the simulated Xero can stand in for any. */
export interface XeroAddresses {
  authorise: string
  token: string
  revocation: string
  connections: string
  /** The Accounting API, without a slash at the end. */
  accounting: string
  /** Where people see their books, without a slash at the end. */
  web: string
  /** Who signs identity tokens, and with which keys. */
  issuer: string
  keys: string
}

export const xeroAddresses: XeroAddresses = {
  authorise: 'https://login.xero.com/identity/connect/authorize',
  token: 'https://identity.xero.com/connect/token',
  revocation: 'https://identity.xero.com/connect/revocation',
  connections: 'https://api.xero.com/connections',
  accounting: 'https://api.xero.com/api.xro/2.0',
  web: 'https://go.xero.com',
  issuer: 'https://identity.xero.com',
  keys: 'https://identity.xero.com/.well-known/openid-configuration/jwks',
}

/** For one origin that answers for all of Xero's hosts, as the simulated one does. */
export const xeroAddressesAt = (origin: string, issuer = origin): XeroAddresses => ({
  authorise: `${origin}/identity/connect/authorize`,
  token: `${origin}/connect/token`,
  revocation: `${origin}/connect/revocation`,
  connections: `${origin}/connections`,
  accounting: `${origin}/api.xro/2.0`,
  web: origin,
  issuer,
  keys: `${origin}/.well-known/openid-configuration/jwks`,
})
