import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Started {
  /** All that it has printed so far. */
  readonly said: string
  /** Waits for words; rejects where it ends without them. */
  says(words: RegExp): Promise<RegExpExecArray>
  kill(signal: NodeJS.Signals): Promise<{code: number | null}>
  ended: Promise<{code: number | null}>
}

/** `npm start`, or another program, as a process of its own, which can be killed. */
export function startProcess(args: string[], environment: NodeJS.ProcessEnv = {}, program = 'mocks/serve/main.ts'): Started {
  const child = spawn(process.execPath, [program, ...args], {cwd: root, env: {...process.env, ...environment}})
  let said = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = once(child, 'close').then(([code]) => {
    for (const listener of listeners) listener()
    return {code: code as number | null}
  })
  return {
    get said() {
      return said
    },
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = words.exec(said)
          if (!found && child.exitCode === null && child.signalCode === null) return
          listeners.delete(look)
          if (found) resolve(found)
          else reject(new Error(`It ended without saying ${String(words)}:\n${said}`))
        }
        listeners.add(look)
        look()
      }),
    async kill(signal) {
      child.kill(signal)
      return ended
    },
    ended,
  }
}
