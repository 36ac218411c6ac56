import {fork, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {Agent, get} from 'node:http'
import {join} from 'node:path'
import type {Entrance} from './big.ts'

const page = '/api.xro/2.0/Contacts?page=1&pageSize=100'

export interface Rate {
  perSecond: number
  /** What the server would do if it had a core to itself, by the processor time that it used; 0 where that is not told. */
  perCore: number
}

/** Requests over HTTP for a page of 100 contacts, four at once. */
export async function requestsPerSecond(seconds = 8): Promise<Rate> {
  const server = fork(join(import.meta.dirname, 'serve.ts'))
  try {
    const [entrance] = (await once(server, 'message')) as [Entrance]
    await ask(entrance, 2)
    const before = cpuOf(server)
    const began = performance.now()
    const answered = await ask(entrance, seconds)
    const spent = cpuOf(server) - before
    return {perSecond: answered / ((performance.now() - began) / 1000), perCore: spent > 0 ? answered / spent : 0}
  } finally {
    server.disconnect()
    await once(server, 'exit')
  }
}

async function ask({base, headers}: Entrance, seconds: number): Promise<number> {
  const agent = new Agent({keepAlive: true, maxSockets: 4})
  const until = performance.now() + seconds * 1000
  const one = () =>
    new Promise<void>((resolve, reject) => {
      get(base + page, {agent, headers}, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`It answered ${answer.statusCode}.`))
        answer.resume().on('end', resolve)
      }).on('error', reject)
    })
  let answered = 0
  const lane = async () => {
    for (; performance.now() < until; answered++) await one()
  }
  await Promise.all([lane(), lane(), lane(), lane()])
  agent.destroy()
  return answered
}

/** Seconds of processor time so far, where the system tells them. */
function cpuOf({pid}: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}
