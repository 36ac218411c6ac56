import {mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {KitError} from '../../contract/index.ts'
import {sentenceFor} from './file-failure.ts'

interface Holder {
  pid: number
  /** When the process began, for a pid comes back: in a container it is the same at every start. */
  began: number
}

const me: Holder = {pid: process.pid, began: Math.round(performance.timeOrigin)}

/** Reclaiming takes less than a millisecond; a mark older than this was left by a process that died in it. */
const reclaimTakes = 10_000

function alive({pid, began}: Holder): boolean {
  if (pid === me.pid) return began === me.began
  try {
    process.kill(pid, 0)
    return true
  } catch (reason) {
    return reason instanceof Error && 'code' in reason && reason.code === 'EPERM'
  }
}

function holderOf(file: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof holder === 'object' && holder !== null && 'pid' in holder && Number.isInteger(holder.pid)
      ? (holder as Holder)
      : null
  } catch {
    // Gone, or cut off by a crash while it was written: nobody holds it.
    return null
  }
}

const exists = (reason: unknown) => reason instanceof Error && 'code' in reason && reason.code === 'EEXIST'

/** One process at a time may take the lock of a dead one away; the others find its mark. */
function reclaim(file: string): void {
  const mark = `${file}.reclaim`
  try {
    mkdirSync(mark)
  } catch (reason) {
    if (!exists(reason) || Date.now() - statSync(mark).mtimeMs < reclaimTakes) return
  }
  const holder = holderOf(file)
  if (!holder || !alive(holder)) rmSync(file, {force: true})
  rmdirSync(mark)
}

/**
 * Makes the folder this process's own, for the embedded database takes no lock: two processes on one folder lose rows without
 * an error. Gives back the release. A lock whose process is dead is taken over.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock')
  const write = () => writeFileSync(file, JSON.stringify(me), {flag: 'wx'})
  try {
    mkdirSync(folder, {recursive: true})
  } catch (reason) {
    throw sentenceFor(reason, folder)
  }
  try {
    write()
  } catch (reason) {
    if (!exists(reason)) throw sentenceFor(reason, folder)
    const holder = holderOf(file)
    if (holder && alive(holder)) throw inUse(folder, holder)
    reclaim(file)
    try {
      write()
    } catch (again) {
      throw exists(again) ? inUse(folder, holderOf(file)) : sentenceFor(again, folder)
    }
  }
  return () => {
    const holder = holderOf(file)
    if (holder?.pid === me.pid && holder.began === me.began) rmSync(file, {force: true})
  }
}

const inUse = (folder: string, holder: Holder | null) =>
  new KitError(
    'unavailable',
    `The data folder ${folder} is in use by process ${holder?.pid ?? 'another'}. End that one first, or choose another folder.`,
  )
