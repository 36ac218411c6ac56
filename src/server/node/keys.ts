import {randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {KitError} from '../../contract/index.ts'
import type {Keys} from '../cipher.ts'
import {sentenceFor} from './file-failure.ts'

const keyLength = 32
const entry = /^(?<id>[\w.-]{1,32}):(?<key>[A-Za-z0-9+/_-]{43}=?)$/

const refuse = (why: string) => new KitError('internal', `The keys are not usable: ${why}`)

/** Reads `k2:base64,k1:base64`: the first key seals, all of them open. Says nothing of a key in a refusal. */
export function parseKeys(text: string): Keys {
  const keys = new Map<string, Uint8Array>()
  for (const [index, part] of text
    .split(/[,\s]+/)
    .filter((each) => each !== '')
    .entries()) {
    const {id, key} = entry.exec(part)?.groups ?? {}
    if (id === undefined || key === undefined) throw refuse(`entry ${index + 1} is not “name:32 bytes in base64”`)
    const bytes = new Uint8Array(Buffer.from(key, 'base64'))
    if (bytes.length !== keyLength) throw refuse(`key ${id} does not have ${keyLength} bytes`)
    if (keys.has(id)) throw refuse(`key ${id} is there twice`)
    keys.set(id, bytes)
  }
  const [first] = keys
  if (!first) throw refuse('there are none')
  return {current: () => ({id: first[0], key: first[1]}), get: (id) => keys.get(id) ?? null}
}

/** The keys of a file that only its owner may read, made with one new key where there is none. */
export function keysFromFile(path: string): Keys {
  try {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, `k1:${randomBytes(keyLength).toString('base64')}\n`, {flag: 'wx', mode: 0o600})
  } catch (reason) {
    if (!(reason instanceof Error && 'code' in reason && reason.code === 'EEXIST')) throw sentenceFor(reason, dirname(path))
  }
  try {
    return parseKeys(readFileSync(path, 'utf8'))
  } catch (reason) {
    throw reason instanceof KitError ? reason : sentenceFor(reason, path)
  }
}
