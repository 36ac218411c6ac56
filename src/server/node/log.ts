import type {Log} from '../ports.ts'

type Write = (line: string) => void

const longest = 2000

// What JSON leaves as it is, though it moves a terminal's cursor, breaks a line or turns the text around.
// eslint-disable-next-line no-control-regex
const unsafe = /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

function described(reason: Error, depth = 0): Record<string, unknown> {
  const code = 'code' in reason && typeof reason.code === 'string' ? {code: reason.code} : {}
  const cause = reason.cause instanceof Error && depth < 3 ? {cause: described(reason.cause, depth + 1)} : {}
  return {name: reason.name, ...code, message: reason.message, ...(depth === 0 && {stack: reason.stack}), ...cause}
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Error) return described(value)
  if (typeof value === 'bigint') return value.toString()
  return typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value
}

function line(fields: Record<string, unknown>): string {
  try {
    return JSON.stringify(fields, plain).replaceAll(unsafe, escaped)
  } catch {
    return JSON.stringify({at: fields['at'], level: fields['level'], event: fields['event'], unreadable: true})
  }
}

/** One JSON object per line, with every control character escaped, so that no name from outside can forge a line. */
export function createJsonLog(
  write: Write = (text) => void process.stdout.write(text),
  now: () => number = () => Date.now(),
): Log {
  const at = (level: string) => (event: string, fields?: Record<string, unknown>) =>
    write(`${line({...fields, at: new Date(now()).toISOString(), level, event})}\n`)
  return {info: at('info'), warn: at('warn'), error: at('error')}
}
