import type {RawAnswer} from './answer.ts'

/** One call on its way through axios. */
export interface GuardedCall {
  /** To be sent with it: by this the guard knows it, and takes it off again. */
  headers: Record<string, string>
  limit: number
  sent: boolean
  answer: RawAnswer | undefined
  /** Why there is no answer: axios's code, and nothing else of its error. */
  failure: string | undefined
}

interface Headers {
  get(name: string): unknown
  delete(name: string): unknown
}
interface Config {
  headers: Headers
  method?: string
  [option: string]: unknown
}
interface AxiosAnswer {
  config: Config
  status: number
  data: unknown
  headers: Headers
}
interface Axios {
  interceptors: {
    request: {use(passing: (config: Config) => Config): unknown}
    response: {use(passing: (answer: AxiosAnswer) => AxiosAnswer, failing: (error: unknown) => Promise<never>): unknown}
  }
}

const mark = 'x-guarded-call'
const key = 'guardedCall'

/**
 * Puts limits on the calls that it began, and on no others that pass through the same copy of axios: an end in time (axios's
 * own `timeout` does not stop a body that drips), no redirects (it would send a create on, up to 21 times), a size. Takes the
 * raw answer, and leaves the library nothing to deserialise.
 */
export function guardAxios(axios: Axios, mostBytes: number): {begin(limit: number): GuardedCall; end(call: GuardedCall): void} {
  const running = new Map<string, GuardedCall>()
  let count = 0

  axios.interceptors.request.use((config) => {
    const call = running.get(String(config.headers.get(mark)))
    if (!call) return config
    config.headers.delete(mark)
    call.sent = true
    // xero-node sends `{}` with every GET.
    if (config.method?.toLowerCase() === 'get') delete config['data']
    return Object.assign(config, {
      [key]: call,
      signal: AbortSignal.timeout(call.limit),
      maxRedirects: 0,
      maxContentLength: mostBytes,
      validateStatus: () => true,
      responseType: 'text',
      transformResponse: [(text: unknown) => text],
    })
  })
  axios.interceptors.response.use(
    (answer) => {
      const call = answer.config[key] as GuardedCall | undefined
      if (!call) return answer
      const {headers} = answer
      const header = (name: string) => {
        const value = headers.get(name)
        return typeof value === 'string' || typeof value === 'number' ? String(value) : null
      }
      call.answer = {status: answer.status, header, text: typeof answer.data === 'string' ? answer.data : ''}
      return {...answer, data: undefined}
    },
    (error: unknown) => {
      const {config, code} = (error ?? {}) as {config?: Config; code?: unknown}
      const call = config?.[key] as GuardedCall | undefined
      if (call) call.failure = typeof code === 'string' ? code : 'unknown'
      return Promise.reject(error as Error)
    },
  )
  return {
    begin(limit) {
      const id = `${++count}`
      const call: GuardedCall = {headers: {[mark]: id}, limit, sent: false, answer: undefined, failure: undefined}
      running.set(id, call)
      return call
    },
    end(call) {
      running.delete(call.headers[mark]!)
    },
  }
}
