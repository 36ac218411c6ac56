import {posix} from 'node:path'
import {usesOf} from './imports.ts'
import {exceptions, rooms} from './rooms.ts'
import type {Room} from './rooms.ts'

const within = (path: string, room: string) => path === room || path.startsWith(`${room}/`)
const roomOf = (path: string) => rooms.find((room) => within(path, room.path))

/** What a file does against the arrows, each as a sentence with its place. */
export function breaches(file: string, source: string): string[] {
  const room = roomOf(file)
  if (!room) return [`${file} stands in no room`]
  return usesOf(file, source).flatMap(({kind, name, line}) => {
    const wrong = kind === 'import' ? wrongImport(file, room, name) : wrongGlobal(room, name)
    return wrong ? [`${file}:${line} ${wrong}`] : []
  })
}

function wrongImport(file: string, room: Room, name: string): string | undefined {
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(file), name)
    const itsRoom = roomOf(target)?.path
    // The story files' own styles and samples, and the manifest at the root, are nobody's room.
    if (!itsRoom) return room.node ? undefined : `imports ${target}, which stands in no room`
    return itsRoom === room.path || room.ours.includes(itsRoom)
      ? undefined
      : `imports ${target}: ${room.path} may not know ${itsRoom}`
  }
  if (name.startsWith('/')) return `imports ${name} by an absolute path`
  if (within(name, 'xero-node') || within(name, 'axios')) {
    return exceptions.xeroNode.test(file) ? undefined : `imports ${name}: only the xero-node transport may`
  }
  if (name.startsWith('node:'))
    return room.node || exceptions.xeroNode.test(file) ? undefined : `imports ${name}: ${room.path} may not know Node`
  if (room.packages === 'any' || room.packages.some((allowed) => within(name, allowed))) return undefined
  return `imports ${name}, which ${room.path} may not use`
}

function wrongGlobal(room: Room, name: string): string | undefined {
  if (['process', 'Buffer', 'require'].includes(name))
    return room.node ? undefined : `uses ${name}: ${room.path} may not know Node`
  if (room.fetch || room.path.startsWith('src/server') || room.packages === 'any') return undefined
  return `calls ${name}: only src/client may`
}
