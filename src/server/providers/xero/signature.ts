import type {Secret} from '../../secret.ts'

export type Verify = (signature: string | null, body: Uint8Array<ArrayBuffer>) => Promise<boolean>

/** 32 bytes in base64, in the one way of writing them: the last letter before the `=` has two bits that must be zero. */
const shape = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/

const decoded = (signature: string) => Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0))

/**
 * Checks a webhook's signature, the HMAC-SHA256 of its bytes as they came. The web platform's own `verify` compares in the same
 * time whatever differs; all keys are tried, so that nobody learns which one was right.
 */
export function createVerify(keys: readonly Secret[]): Verify {
  const texts = keys.map((key) => key.open())
  if (texts.includes('')) throw new TypeError('A webhook key is empty: anybody could sign with it.')
  const importKey = (text: string) =>
    crypto.subtle.importKey('raw', new TextEncoder().encode(text), {name: 'HMAC', hash: 'SHA-256'}, false, ['verify'])
  let imported: Promise<CryptoKey[]> | undefined

  return async (signature, body) => {
    // Where the header comes twice, both are in it, and it has another shape.
    if (signature === null || !shape.test(signature)) return false
    const given = decoded(signature)
    const fits = await Promise.all(
      (await (imported ??= Promise.all(texts.map(importKey)))).map((key) => crypto.subtle.verify('HMAC', key, given, body)),
    )
    return fits.includes(true)
  }
}
