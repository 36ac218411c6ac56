import {CompactEncrypt, compactDecrypt, decodeProtectedHeader} from 'jose'
import {KitError} from '../contract/failure.ts'

/** Named keys: new text is sealed with the current one, old text opened with the one that it names. */
export interface Keys {
  current(): {id: string; key: Uint8Array}
  /** Null: not known here. */
  get(id: string): Uint8Array | null
}

/** Seals what must not be readable in the database. `context` names the row and column, and is part of the seal. */
export interface Cipher {
  seal(text: string, context: string): Promise<string>
  /** Refuses with `internal` what was changed, moved to another row or sealed with an unknown key. */
  open(sealed: string, context: string): Promise<string>
}

const algorithm = 'dir'
const encryption = 'A256GCM'

const refuse = (why: string): never => {
  throw new KitError('internal', `Sealed text refused: ${why}`)
}

/** Compact JWE: its protected header names the key and the context, and is authenticated with the text. */
export function createCipher(keys: Keys): Cipher {
  const known = (id: unknown): Uint8Array => (typeof id === 'string' ? keys.get(id) : null) ?? refuse('unknown key')
  return {
    async seal(text, context) {
      const {id, key} = keys.current()
      return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({alg: algorithm, enc: encryption, kid: id, ctx: context})
        .encrypt(key)
    },
    async open(sealed, context) {
      let kid: unknown
      try {
        kid = decodeProtectedHeader(sealed).kid
      } catch {
        return refuse('not sealed text')
      }
      const key = known(kid)
      const opened = await compactDecrypt(sealed, key, {
        keyManagementAlgorithms: [algorithm],
        contentEncryptionAlgorithms: [encryption],
      }).catch(() => refuse('changed or sealed with another key'))
      if (opened.protectedHeader['ctx'] !== context) refuse('sealed for another place')
      return new TextDecoder().decode(opened.plaintext)
    },
  }
}
