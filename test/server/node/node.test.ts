import {expect} from 'chai'
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {KitError} from '../../../src/contract/index.ts'
import {createJsonLog, keysFromFile, openDatabase, parseKeys, systemClock} from '../../../src/server/node/index.ts'
import {Secret} from '../../../src/server/secret.ts'
import {createSqlStore} from '../../../src/server/store/sql/index.ts'
import {copyBlankDatabase} from '../../database/blank.ts'
import {aConnection} from '../store/rows.ts'

const root = mkdtempSync(join(tmpdir(), 'node-'))
after(() => rmSync(root, {recursive: true}))

const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64')

describe('the embedded database', () => {
  it('keeps its rows over a restart, for one process at a time', async () => {
    const folder = join(root, 'data')
    await copyBlankDatabase(join(folder, 'postgres'))
    const first = await openDatabase({folder})
    await createSqlStore(first.database).connections.save(aConnection())
    expect(await openDatabase({folder}).catch((reason: KitError) => reason.message)).to.contain('is in use by process')
    await first.close()
    const second = await openDatabase({folder})
    expect(await createSqlStore(second.database).connections.current('w1')).to.deep.equal(aConnection())
    await second.close()
    const gone = await createSqlStore(second.database)
      .connections.current('w1')
      .catch((reason: KitError) => reason.code)
    expect(gone).to.equal('unavailable')
  })
})

describe('keys', () => {
  it('seal with the first and open with all', () => {
    const keys = parseKeys(`k2:${keyOf(2)},k1:${keyOf(1)}`)
    expect(keys.current().id).to.equal('k2')
    expect(keys.current().key).to.deep.equal(new Uint8Array(32).fill(2))
    expect(keys.get('k1')).to.deep.equal(new Uint8Array(32).fill(1))
    expect(keys.get('k3')).to.equal(null)
  })

  it('are refused without being shown', () => {
    const short = `k1:${keyOf(1).slice(0, 20)}`
    for (const text of ['', short, `k1:${keyOf(1)},k1:${keyOf(2)}`, keyOf(1)]) {
      expect(() => parseKeys(text), text)
        .to.throw(KitError)
        .with.property('message')
        .that.does.not.contain(keyOf(1).slice(0, 20))
    }
  })

  it('are made on the first start, for the owner’s eyes only', () => {
    const file = join(root, 'new', 'keys')
    const made = keysFromFile(file).current()
    expect(statSync(file).mode & 0o777).to.equal(0o600)
    expect(keysFromFile(file).current()).to.deep.equal(made)
    expect(readFileSync(file, 'utf8')).to.match(/^k1:/)
    writeFileSync(join(root, 'file'), '')
    expect(() => keysFromFile(join(root, 'file', 'keys'))).to.throw('a part of the path is a file')
  })
})

describe('the log', () => {
  const lines: string[] = []
  const log = createJsonLog(
    (line) => lines.push(line),
    () => 0,
  )

  it('writes one line per event, whatever a name holds', () => {
    log.warn('linked', {name: 'A\n{"level":"error"}\u001b[2J\u009b\u2028\u202e', token: new Secret('abc')})
    const [line] = lines.splice(0)
    expect(line).to.equal(
      String.raw`{"name":"A\n{\"level\":\"error\"}\u001b[2J\u009b\u2028\u202e","token":"[secret]","at":"1970-01-01T00:00:00.000Z","level":"warn","event":"linked"}` +
        '\n',
    )
  })

  it('tells a failure with its causes, cuts what is long, and survives what cannot be written', () => {
    log.error('failed', {
      reason: new KitError('internal', 'Outer', {cause: new Error('Inner')}),
      size: 10n,
      long: 'x'.repeat(9000),
    })
    const ring: Record<string, unknown> = {}
    ring['self'] = ring
    log.info('ring', ring)
    const [failed, unreadable] = lines.splice(0).map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(failed).to.nested.include({'reason.code': 'internal', 'reason.cause.message': 'Inner', size: '10'})
    expect(failed?.['long']).to.have.length(2001)
    expect(unreadable).to.include({event: 'ring', unreadable: true})
  })
})

describe('the system’s clock', () => {
  it('stops waiting when told to', async () => {
    const stop = AbortSignal.abort()
    expect(await systemClock.sleep(60_000, stop).catch((reason: Error) => reason.name)).to.equal('AbortError')
    await systemClock.sleep(-1)
    expect(systemClock.now()).to.be.closeTo(Date.now(), 1000)
  })
})
