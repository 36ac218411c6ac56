/** A signed token (JWT, HS256), made with what every browser and server has. */
const encoder = new TextEncoder()

const base64url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64url = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))

const keyOf = (secret: string) =>
  crypto.subtle.importKey('raw', encoder.encode(secret), {name: 'HMAC', hash: 'SHA-256'}, false, ['sign', 'verify'])

const part = (value: unknown) => base64url(encoder.encode(JSON.stringify(value)))

export interface Claims {
  appid: string
  aud: string
  /** Seconds since 1970. */
  exp: number
}

export async function signToken(claims: Claims, secret: string): Promise<string> {
  const signed = `${part({alg: 'HS256', typ: 'JWT'})}.${part(claims)}`
  const signature = await crypto.subtle.sign('HMAC', await keyOf(secret), encoder.encode(signed))
  return `${signed}.${base64url(new Uint8Array(signature))}`
}

/** The app that a token was given to; null where it is forged, broken or over. */
export async function appOfToken(token: string, secret: string, now: number): Promise<string | null> {
  try {
    const [header = '', body = '', signature = ''] = token.split('.')
    const signed = encoder.encode(`${header}.${body}`)
    if (!(await crypto.subtle.verify('HMAC', await keyOf(secret), fromBase64url(signature), signed))) return null
    const claims = JSON.parse(new TextDecoder().decode(fromBase64url(body))) as Claims
    return claims.exp * 1000 > now ? claims.appid : null
  } catch {
    return null
  }
}
