import {createHmac} from 'node:crypto'
import {describe, it} from 'node:test'
import {expect} from 'chai'
import {KitError} from '../../../../src/contract/failure.ts'
import {createReadMessage} from '../../../../src/server/providers/xero/read-message.ts'
import {createVerify} from '../../../../src/server/providers/xero/signature.ts'
import {Secret} from '../../../../src/server/secret.ts'
import {listeningLog} from '../../hand-clock.ts'

const key = 'qb8Zk3/webhook+key=='
const tenant = 'c2cc9b6e-9458-4c7d-93cc-f02b81b0594f'
const event = (change: Record<string, unknown> = {}) => ({
  resourceUrl: 'https://api.xero.com/api.xro/2.0/Contacts/717f2bfc-c6d4-41fd-b238-3f2f0c0cf777',
  resourceId: '717f2bfc-c6d4-41fd-b238-3f2f0c0cf777',
  eventDateUtc: '2026-06-21T01:15:39.902',
  eventType: 'UPDATE',
  eventCategory: 'CONTACT',
  tenantId: tenant,
  tenantType: 'ORGANISATION',
  ...change,
})
/** With a space after each colon, as Xero writes it. */
const message = (...events: unknown[]) =>
  JSON.stringify({events, firstEventSequence: 1, lastEventSequence: 1, entropy: 'S0M3R4ND0MT3XT'}).replaceAll('":', '": ')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const sign = (body: string | Uint8Array, by = key) => createHmac('sha256', by).update(body).digest('base64')

function reader(...keys: string[]) {
  const log = listeningLog()
  const read = createReadMessage(
    keys.map((text) => new Secret(text)),
    log,
  )!
  return {
    log,
    read: (body: string, signature: string | null = sign(body)) => {
      const headers = new Headers(signature === null ? {} : {'x-xero-signature': signature})
      return read({headers, body: bytesOf(body)})
    },
  }
}
const {read} = reader(key)

describe('the signature of a webhook of Xero', () => {
  it('is right over the bytes as they came, and not over the same JSON written anew', async () => {
    const body = message(event())
    expect(await read(body)).to.have.length(1)
    const rewritten = JSON.stringify(JSON.parse(body))
    expect(await read(rewritten, sign(body))).to.equal(null)
    expect(await read(rewritten)).to.have.length(1)
  })

  it('is wrong with any bit of the body changed', async () => {
    const verify = createVerify([new Secret(key)])
    const body = bytesOf(message(event()))
    const signature = sign(body)
    expect(await verify(signature, body)).to.equal(true)
    for (let bit = 0; bit < body.length * 8; bit++) {
      const changed = body.slice()
      changed[bit >> 3]! ^= 1 << (bit & 7)
      if (await verify(signature, changed)) expect.fail(`bit ${bit} makes no difference`)
    }
    expect(await verify(signature, body.slice(0, -1))).to.equal(false)
    expect(await verify(signature, bytesOf(`${message(event())} `))).to.equal(false)
  })

  it('is wrong with any bit of it changed, in every letter of it', async () => {
    const verify = createVerify([new Secret(key)])
    const body = bytesOf(message(event()))
    // Of these, some end in letters that a lenient reader of base64 takes for the same bytes.
    for (const by of ['a', 'b', 'c', 'd', key]) {
      const check = createVerify([new Secret(by)])
      const signature = sign(body, by)
      for (let bit = 0; bit < signature.length * 8; bit++) {
        const letters = signature.split('')
        letters[bit >> 3] = String.fromCharCode(letters[bit >> 3]!.charCodeAt(0) ^ (1 << (bit & 7)))
        if (await check(letters.join(''), body)) expect.fail(`bit ${bit} makes no difference`)
      }
    }
    expect(await verify(sign(body), body)).to.equal(true)
  })

  it('is nothing else than 32 bytes in base64, once', async () => {
    const body = message(event())
    const right = sign(body)
    const hex = createHmac('sha256', key).update(body).digest('hex')
    for (const wrong of [
      null,
      '',
      ' ',
      'null',
      right.slice(0, -1),
      right.slice(0, -4),
      `${right}=`,
      `${right}AAAA`,
      `${right}, ${right}`,
      `sha256=${right}`,
      right.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
      right.toLowerCase(),
      hex,
      sign(''),
      sign(body, 'another key'),
      '0'.repeat(43) + '=',
      'A'.repeat(44),
      'é'.repeat(44),
    ])
      expect(await read(body, wrong), String(wrong)).to.equal(null)
  })

  it('may be of either of two keys, while one gives way to the other', async () => {
    const changing = reader('new key', key)
    const body = message(event())
    for (const by of ['new key', key]) expect(await changing.read(body, sign(body, by)), by).to.have.length(1)
    expect(await changing.read(body, sign(body, 'an older key'))).to.equal(null)
  })

  it('is of a key as UTF-8 text, whatever it looks like', async () => {
    for (const text of ['with spaces', 'schlüssel', 'AAAA', '{"not":"json"}'])
      expect(await reader(text).read(message(event()), sign(message(event()), text)), text).to.have.length(1)
  })

  it('cannot be made with no key', () => {
    expect(createReadMessage([], listeningLog())).to.equal(null)
    expect(() => createReadMessage([new Secret('good'), new Secret('')], listeningLog())).to.throw(TypeError, 'empty')
  })
})

describe('a webhook of Xero', () => {
  it('tells which contacts and documents changed in which organisation', async () => {
    const invoice = 'A1B2C3D4-0000-4000-8000-00000000000F'
    const hints = await read(message(event(), event({eventCategory: 'INVOICE', resourceId: invoice, eventType: 'CREATE'})))
    expect(hints).to.deep.equal([
      {organisation: tenant, kind: 'contact', id: '717f2bfc-c6d4-41fd-b238-3f2f0c0cf777'},
      {organisation: tenant, kind: 'document', id: invoice.toLowerCase()},
    ])
  })

  it('says nothing where it only asks whether we mean to receive', async () => {
    const intent = '{"events":[],"firstEventSequence": 0,"lastEventSequence": 0, "entropy": "S0M3R4ND0MT3XT"}'
    expect(await read(intent)).to.deep.equal([])
    expect(await read(intent, sign(intent, 'not the key'))).to.equal(null)
  })

  it('is read for what is of use here, and the rest of it let pass', async () => {
    const {log, read: heard} = reader(key)
    const hints = await heard(
      message(
        event({eventCategory: 'CREDITNOTE', data: {Type: 'ACCRECCREDIT', Status: 'PAID'}}),
        event({eventCategory: 'SUBSCRIPTION', tenantType: 'APPLICATION'}),
        event({tenantType: 'APPLICATION'}),
        event({eventCategory: 'toString'}),
        event({eventType: 'SOMETHING NEW', more: true}),
      ),
    )
    expect(hints).to.have.length(1)
    expect(log.heard).to.deep.equal([])
  })

  it('loses nothing by one event that nobody understands, and says so', async () => {
    const {log, read: heard} = reader(key)
    const odd = [null, 7, [], {}, event({resourceId: "1' or 1=1"}), event({tenantId: null}), event({eventCategory: 9})]
    expect(await heard(message(...odd, event()))).to.have.length(1)
    expect(log.heard).to.deep.equal([{event: 'webhook-events-not-understood', fields: {odd: odd.length, of: odd.length + 1}}])
  })

  it('is refused where it is signed and yet not of this shape', async () => {
    for (const body of ['', 'null', '[]', '{}', '{"events":{}}', 'not json', '{"events":[']) {
      const error = await read(body).catch((reason: unknown) => reason)
      expect(error, body).to.be.instanceOf(KitError).with.property('code', 'invalid-request')
    }
  })
})
