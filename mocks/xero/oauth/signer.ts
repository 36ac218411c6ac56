/** Signs tokens with RS256. The key is made when it is first needed and lives as long as the simulator. */
export interface Signer {
  sign(claims: Record<string, unknown>): Promise<string>
  /** The claims of a token that we signed, or undefined. */
  verify(token: string): Promise<Record<string, unknown> | undefined>
  jwks(): Promise<{keys: JsonWebKey[]}>
}

const algorithm = {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'} as const
const encoder = new TextEncoder()
const decoder = new TextDecoder()
const keyId = 'simulated-xero-1'

export function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)))
}

const mostKnown = 1_000

export function createSigner(): Signer {
  let pair: Promise<CryptoKeyPair> | undefined
  const keys = (): Promise<CryptoKeyPair> => {
    pair ??= crypto.subtle.generateKey({...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1])}, true, [
      'sign',
      'verify',
    ])
    return pair
  }
  // a signature is checked once; the same token comes with every call
  const verified = new Map<string, Record<string, unknown>>()

  return {
    async sign(claims) {
      const part = (value: unknown): string => base64url(encoder.encode(JSON.stringify(value)))
      const signed = `${part({alg: 'RS256', kid: keyId, typ: 'JWT'})}.${part(claims)}`
      const signature = await crypto.subtle.sign(algorithm, (await keys()).privateKey, encoder.encode(signed))
      return `${signed}.${base64url(new Uint8Array(signature))}`
    },
    async verify(token) {
      const known = verified.get(token)
      if (known) return known
      const [head, body, signature, ...more] = token.split('.')
      if (!head || !body || !signature || more.length > 0) return undefined
      try {
        const right = await crypto.subtle.verify(
          algorithm,
          (await keys()).publicKey,
          fromBase64url(signature),
          encoder.encode(`${head}.${body}`),
        )
        if (!right) return undefined
        const claims = JSON.parse(decoder.decode(fromBase64url(body))) as Record<string, unknown>
        if (verified.size >= mostKnown) verified.clear()
        verified.set(token, claims)
        return claims
      } catch {
        return undefined
      }
    },
    async jwks() {
      const key = await crypto.subtle.exportKey('jwk', (await keys()).publicKey)
      return {keys: [{kty: 'RSA', use: 'sig', kid: keyId, alg: 'RS256', n: key.n, e: key.e} as JsonWebKey]}
    },
  }
}
