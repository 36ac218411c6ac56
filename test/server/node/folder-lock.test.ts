import {expect} from 'chai'
import {fork} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, it} from 'node:test'
import {lockFolder} from '../../../src/server/node/folder-lock.ts'

const root = mkdtempSync(join(tmpdir(), 'lock-'))
after(() => rmSync(root, {recursive: true}))

const holder = join(root, 'holder.mjs')
writeFileSync(
  holder,
  `import {lockFolder} from ${JSON.stringify(new URL('../../../src/server/node/folder-lock.ts', import.meta.url).href)}
  try { lockFolder(process.argv[2]); process.send('held') } catch (reason) { process.send(reason.message) }
  process.on('message', () => {})`,
)

async function another(folder: string) {
  const child = fork(holder, [folder])
  const [answer] = (await once(child, 'message')) as [string]
  return {child, answer}
}

describe('the lock of the data folder', () => {
  it('refuses a second process in a clear sentence, and one of the same process', async () => {
    const folder = join(root, 'second')
    const {child, answer} = await another(folder)
    expect(answer).to.equal('held')
    expect(() => lockFolder(folder)).to.throw(
      `The data folder ${folder} is in use by process ${child.pid}. End that one first, or choose another folder.`,
    )
    child.kill('SIGKILL')
    await once(child, 'exit')
    lockFolder(folder)
    expect(() => lockFolder(folder)).to.throw(`in use by process ${process.pid}`)
  })

  it('is taken over by one of five when its process is dead', async () => {
    const folder = join(root, 'dead')
    const first = await another(folder)
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => another(folder)))
    for (const {child} of five) child.kill('SIGKILL')
    expect(five.filter(({answer}) => answer === 'held')).to.have.length(1)
  })

  it('is taken over where a former process had the same number, as in a container', () => {
    const folder = join(root, 'container')
    mkdirSync(folder)
    writeFileSync(join(folder, 'lock'), JSON.stringify({pid: process.pid, began: 1}))
    lockFolder(folder)
  })

  it('is taken over where a crash cut it off, or came in the middle of a take-over', () => {
    const folder = join(root, 'cut')
    mkdirSync(join(folder, 'lock.reclaim'), {recursive: true})
    utimesSync(join(folder, 'lock.reclaim'), 1, 1)
    writeFileSync(join(folder, 'lock'), '{"pid')
    lockFolder(folder)
  })

  it('can be taken again after its release', () => {
    const folder = join(root, 'again')
    lockFolder(folder)()
    lockFolder(folder)
  })

  it('says in a sentence why a folder cannot be used', () => {
    const file = join(root, 'a file')
    writeFileSync(file, '')
    expect(() => lockFolder(file)).to.throw(`Cannot use ${file}: it is a file, not a folder.`)
    expect(() => lockFolder(join(file, 'below'))).to.throw('a part of the path is a file')
  })
})
