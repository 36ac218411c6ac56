import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'node:test'
import {expect} from 'chai'
import {copyBlankDatabase} from '../database/blank.ts'
import {startProcess} from './started.ts'

const anyPorts = ['--port', '0', '--xero-port', '0']
const stack = /\n\s+at /

describe('npm start', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'kit-start-'))
  })
  after(() => rmSync(folder, {recursive: true, force: true}))

  it('prints the addresses and what to try, refuses a second on the same folder, and ends on Ctrl-C', async () => {
    const data = join(folder, 'data')
    const first = startProcess([...anyPorts, '--data', data])
    await first.says(/Kinabase, with the kit embedded\s+http:\/\/localhost:\d+/)
    await first.says(/The simulated Xero\s+http:\/\/localhost:\d+/)
    for (const step of ['1.', '2.', '3.', '4.']) expect(first.said).to.include(`  ${step} `)

    const second = startProcess([...anyPorts, '--data', data])
    expect((await second.ended).code).to.equal(1)
    expect(second.said)
      .to.match(/in use by|already|another process|uses/i)
      .and.not.match(stack)

    expect((await first.kill('SIGINT')).code).to.equal(0)
    expect(readdirSync(join(data, 'database'))).to.not.include('lock')
  })

  it('says which port is in use, and which option chooses another', async () => {
    await copyBlankDatabase(join(folder, 'port/database/postgres'))
    const other = createServer().listen(0, 'localhost')
    await new Promise((resolve) => other.once('listening', resolve))
    const {port} = other.address() as AddressInfo
    const started = startProcess(['--port', String(port), '--xero-port', '0', '--data', join(folder, 'port')])
    expect((await started.ended).code).to.equal(1)
    expect(started.said).to.include(`Port ${port} is in use`).and.include('--port').and.not.match(stack)
    other.close()
  })

  it('says that a folder cannot be written to', async () => {
    const started = startProcess([...anyPorts, '--data', '/dev/null/here'])
    expect((await started.ended).code).to.equal(1)
    expect(started.said).to.include('/dev/null/here cannot be written to').and.not.match(stack)
  })

  it('says what is wrong with an option', async () => {
    for (const [args, words] of [
      [['--port', 'many'], /--port takes a port/],
      [['--port', '99999'], /--port takes a port/],
      [['--nonsense'], /--nonsense/],
      [['--port', '4400', '--xero-port', '4400'], /need one each/],
    ] as const) {
      const started = startProcess([...args])
      expect((await started.ended).code).to.equal(1)
      expect(started.said).to.match(words).and.not.match(stack)
    }
  })
})
