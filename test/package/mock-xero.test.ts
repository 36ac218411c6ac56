import {readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {describe, it} from 'node:test'
import {expect} from 'chai'
import {startProcess} from '../e2e/started.ts'

const {bin} = JSON.parse(readFileSync('package.json', 'utf8')) as {bin: Record<string, string>}
/** As `npx <package> mock-xero` runs it: the package's only command, with the word that was typed before it. */
const mockXero = (...args: string[]) => startProcess(['mock-xero', ...args], {}, bin['mock-xero'])
const stack = /\n\s+at /

describe('mock-xero', () => {
  it("is the package's only command, so that npx finds it", () => {
    expect(Object.keys(bin)).to.deep.equal(['mock-xero'])
    expect(readFileSync(bin['mock-xero']!, 'utf8')).to.match(/^#!\/usr\/bin\/env node\n/)
  })

  it('prints its addresses, answers there, and ends on Ctrl-C', async () => {
    const began = performance.now()
    const started = mockXero('--port', '0', '--client-id', 'mine', '--redirect-uri', 'http://localhost:9/a')
    const [, base] = await started.says(/The simulated Xero\s+(http:\/\/localhost:\d+)/)
    const discovery = (await (await fetch(`${base}/.well-known/openid-configuration`)).json()) as {issuer: string}
    console.log(`mock-xero: first answer after ${Math.round(performance.now() - began)} ms`)
    expect(discovery.issuer).to.equal(base)
    expect(started.said).to.include(`${base}/_sim`).and.include('mine').and.include('http://localhost:9/a')
    expect((await fetch(`${base}/_sim`)).status).to.equal(200)
    const query = 'response_type=code&client_id=mine&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%3A9%2Fa'
    expect((await fetch(`${base}/identity/connect/authorize?${query}`)).status).to.equal(200)
    expect((await started.kill('SIGINT')).code).to.equal(0)
  })

  it('takes a seed, a clock and a situation', async () => {
    const args = ['--port', '0', '--seed', 'mine', '--clock', '2026-03-31T12:00:00Z', '--situation', 'organisation-renamed']
    const started = mockXero(...args)
    const [, base] = await started.says(/The simulated Xero\s+(http:\/\/localhost:\d+)/)
    await started.says(/stands still at 2026-03-31T12:00:00/)
    const {seed, now} = (await (await fetch(`${base}/_sim/api/export`)).json()) as {seed: string; now: number}
    expect([seed, now]).to.deep.equal(['mine', Date.parse('2026-03-31T12:00:00Z')])
    await started.kill('SIGTERM')
  })

  it('says how it is used', async () => {
    const help = mockXero('--help')
    expect((await help.ended).code).to.equal(0)
    for (const option of ['port', 'seed', 'clock', 'situation', 'client-id', 'client-secret', 'redirect-uri'])
      expect(help.said).to.include(`--${option} `)
    const list = mockXero('--situation', 'list')
    expect((await list.ended).code).to.equal(0)
    expect(list.said.trim().split('\n').length).to.be.above(39)
  })

  it('says in a sentence what is wrong', async () => {
    const other = createServer().listen(0, 'localhost')
    await new Promise((resolve) => other.once('listening', resolve))
    const {port} = other.address() as AddressInfo
    for (const [args, words] of [
      [['--port', String(port)], new RegExp(`Port ${port} is in use.*--port ${port + 10}`)],
      [['--port', 'many'], /--port takes a port/],
      [['--port', '0', '--clock', 'noonish'], /The clock takes a moment .*“noonish”/],
      [['--port', '0', '--situation', 'none'], /There is no situation “none”/],
      [['--redirect-uri', 'callback'], /--redirect-uri takes a whole address/],
      [['--tier', 'gold'], /--tier takes starter or core or plus, not “gold”/],
      [['--nonsense'], /--nonsense/],
      [['something'], /something/],
    ] as const) {
      const started = mockXero(...args)
      expect((await started.ended).code, args.join(' ')).to.equal(1)
      expect(started.said).to.match(words).and.not.match(stack)
    }
    other.close()
  })
})
