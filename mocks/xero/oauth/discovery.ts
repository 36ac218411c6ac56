/** The addresses of one simulated Xero: all on one origin, or Xero's own when its real addresses are intercepted. */
export function discovery(identity: string, login: string): Record<string, unknown> {
  return {
    issuer: identity,
    jwks_uri: `${identity}/.well-known/openid-configuration/jwks`,
    authorization_endpoint: `${login}/identity/connect/authorize`,
    token_endpoint: `${identity}/connect/token`,
    userinfo_endpoint: `${identity}/connect/userinfo`,
    revocation_endpoint: `${identity}/connect/revocation`,
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'client_credentials', 'refresh_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    code_challenge_methods_supported: ['S256'],
  }
}
