import {KitError} from '../../contract/index.ts'

const words: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file, not a folder',
  ENOENT: 'it cannot be made',
}

/** What to tell the person at the terminal, instead of a stack trace. */
export function sentenceFor(reason: unknown, path: string): KitError {
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : ''
  const why = words[code] ?? (reason instanceof Error ? reason.message : String(reason))
  return new KitError('unavailable', `Cannot use ${path}: ${why}. Choose another folder or change its permissions.`, {
    cause: reason,
  })
}
