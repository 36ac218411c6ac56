import {expect} from 'chai'
import {CompactEncrypt, UnsecuredJWT} from 'jose'
import {describe, it} from 'node:test'
import {createCipher, type Keys} from '../../src/server/cipher.ts'

const bytes = (fill: number) => new Uint8Array(32).fill(fill)
const known: Record<string, Uint8Array> = {k1: bytes(1), k2: bytes(2)}
const keys = (current: 'k1' | 'k2', ids = ['k1', 'k2']): Keys => ({
  current: () => ({id: current, key: known[current]!}),
  get: (id) => (ids.includes(id) ? known[id]! : null),
})
const refused = async (call: Promise<unknown>) =>
  expect(
    await call.then(
      () => 'opened',
      (reason: unknown) => (reason as {code: string}).code,
    ),
  ).to.equal('internal')

const here = 'grant|1|w|tokens|v1'

describe('sealed text', () => {
  it('opens in its place, with the key that it names, also when a newer one has come', async () => {
    const sealed = await createCipher(keys('k1')).seal('a canary', here)
    expect(sealed).not.to.include(btoa('a canary').slice(0, 8))
    expect(await createCipher(keys('k2')).open(sealed, here)).to.equal('a canary')
    expect(await createCipher(keys('k1')).seal('a canary', here)).not.to.equal(sealed)
  })

  it('opens in no other row, column or workspace', async () => {
    const cipher = createCipher(keys('k1'))
    const sealed = await cipher.seal('a canary', here)
    for (const elsewhere of ['grant|2|w|tokens|v1', 'grant|1|x|tokens|v1', 'flow|1|w|tokens|v1', ''])
      await refused(cipher.open(sealed, elsewhere))
  })

  it('does not open once any bit of it is changed', async () => {
    const cipher = createCipher(keys('k1'))
    const sealed = await cipher.seal('a canary', here)
    const parts = sealed.split('.')
    for (const [part, text] of parts.entries()) {
      const raw = Buffer.from(text, 'base64url')
      for (let bit = 0; bit < raw.length * 8; bit++) {
        const changed = Buffer.from(raw)
        changed[bit >> 3]! ^= 1 << (bit & 7)
        await refused(cipher.open(parts.with(part, changed.toString('base64url')).join('.'), here))
      }
    }
  })

  it('does not open with a key that is not known, or is another of the same name', async () => {
    const sealed = await createCipher(keys('k2')).seal('a canary', here)
    await refused(createCipher(keys('k1', ['k1'])).open(sealed, here))
    await refused(createCipher({current: keys('k1').current, get: () => bytes(9)}).open(sealed, here))
  })

  it('is nothing else: neither plain text, nor an unsigned token, nor another algorithm', async () => {
    const cipher = createCipher(keys('k1'))
    const header = {kid: 'k1', ctx: here}
    const otherEncryption = await new CompactEncrypt(new TextEncoder().encode('x'))
      .setProtectedHeader({alg: 'dir', enc: 'A128CBC-HS256', ...header})
      .encrypt(bytes(1))
    const otherAlgorithm = await new CompactEncrypt(new TextEncoder().encode('x'))
      .setProtectedHeader({alg: 'A256KW', enc: 'A256GCM', ...header})
      .encrypt(bytes(1))
    for (const text of ['', 'a canary', '{"access":"a"}', new UnsecuredJWT({}).encode(), otherEncryption, otherAlgorithm])
      await refused(cipher.open(text, here))
  })
})
