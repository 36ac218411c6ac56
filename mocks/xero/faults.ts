import {shortHash} from './witness.ts'

/** What goes wrong. */
export type FaultEffect =
  /** answers after so many milliseconds of real time */
  | {kind: 'latency'; milliseconds: number}
  /** does the work, then loses the answer: the caller sees a broken connection */
  | {kind: 'lost-answer'}
  /** breaks the connection and does the work so many milliseconds later, by the simulated clock */
  | {kind: 'late'; milliseconds: number}
  /** never does the work: the connection breaks at once */
  | {kind: 'unreachable'}
  | {
      kind: 'status'
      status: 400 | 401 | 403 | 404 | 412 | 500 | 501 | 503
      /** what a 400 is about: a rule, unless said otherwise; a `where`; the body as a whole */
      about?: 'rule' | 'query' | 'body' | undefined
      message?: string | undefined
    }
  | {kind: 'limit'; problem: 'minute' | 'day' | 'appminute' | 'concurrent'; retryAfter?: number | undefined}
  /** 200 with a page of HTML in place of JSON */
  | {kind: 'html'}
  /** does the work and cuts the answer's body after so many characters */
  | {kind: 'cut'; at?: number | undefined}
  | {kind: 'content-type'; value: string}
  /** sends the answer in small pieces with so many milliseconds of real time between them */
  | {kind: 'drip'; milliseconds: number; size?: number | undefined}
  /** the connection was taken away in Xero: the token lives on, the organisation answers 403 */
  | {kind: 'revoked'}
  | {kind: 'organisation-gone'}

export type Fault = FaultEffect & {
  id?: string | undefined
  /** the operation's name, such as `createInvoices` */
  operation?: string | undefined
  method?: string | undefined
  /** the beginning of a path, or a pattern with `*` */
  path?: string | undefined
  tenantId?: string | undefined
  /** how often it strikes before it is spent; without end when left out */
  count?: number | undefined
  /** how many matching requests it lets pass first */
  skip?: number | undefined
  /** how likely it strikes, 0 to 1; drawn from the seed, so a run can be repeated */
  probability?: number | undefined
  /** only between these moments of the simulated clock */
  from?: number | undefined
  until?: number | undefined
}

export interface Struck {
  method: string
  path: string
  operation?: string | undefined
  tenantId?: string | null | undefined
}

export interface Faults {
  arm(fault: Fault): string
  disarm(id?: string): void
  list(): (Fault & {id: string; struck: number})[]
  /** All that strike this request, counted as spent. */
  strike(request: Struck, now: number): (Fault & {id: string})[]
}

const kinds = new Set(
  'latency lost-answer late unreachable status limit html cut content-type drip revoked organisation-gone'.split(' '),
)

const pathMatches = (pattern: string, path: string): boolean => {
  if (!pattern.includes('*')) return path.toLowerCase().startsWith(pattern.toLowerCase())
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(path)
}

export function createFaults(seed: string): Faults {
  const armed: (Fault & {id: string; struck: number; seen: number})[] = []
  let count = 0
  let random = Number.parseInt(shortHash(seed).slice(0, 8), 16)
  const draw = (): number => {
    random = (Math.imul(random, 1664525) + 1013904223) >>> 0
    return random / 4294967296
  }
  const matches = (fault: Fault, request: Struck, now: number): boolean =>
    (fault.operation === undefined || fault.operation === request.operation) &&
    (fault.method === undefined || fault.method.toUpperCase() === request.method) &&
    (fault.path === undefined || pathMatches(fault.path, request.path)) &&
    (fault.tenantId === undefined || fault.tenantId === request.tenantId) &&
    now >= (fault.from ?? -Infinity) &&
    now < (fault.until ?? Infinity)

  return {
    arm(fault) {
      if (!kinds.has(fault.kind)) throw new Error(`There is no fault of kind "${String(fault.kind)}".`)
      const id = fault.id ?? `fault-${++count}`
      this.disarm(id)
      armed.push({...fault, id, struck: 0, seen: 0})
      return id
    },
    disarm(id) {
      for (let at = armed.length - 1; at >= 0; at--) if (id === undefined || armed[at]?.id === id) armed.splice(at, 1)
    },
    list: () => armed.map(({seen: _seen, ...fault}) => fault),
    strike(request, now) {
      const struck = []
      for (const fault of armed) {
        if (!matches(fault, request, now)) continue
        if (fault.seen++ < (fault.skip ?? 0)) continue
        if (fault.struck >= (fault.count ?? Infinity)) continue
        if (fault.probability !== undefined && draw() >= fault.probability) continue
        fault.struck++
        struck.push(fault)
      }
      return struck
    },
  }
}
