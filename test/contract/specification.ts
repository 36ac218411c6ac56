import {Ajv, type ValidateFunction} from 'ajv'
import addFormats from 'ajv-formats'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'

type Json = Record<string, unknown>
interface Media {
  schema?: Json
  example?: unknown
  examples?: Record<string, {value: unknown}>
}
interface Operation {
  operationId: string
  parameters?: Json[]
  requestBody?: {content: Record<string, Media>}
  responses: Record<string, {content?: Record<string, Media>}>
}

/** One request or answer of the Accounting API; `path` below `/api.xro/2.0`. */
export interface Call {
  method: string
  path: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: unknown
}

const folder = process.env['XERO_OPENAPI_DIR'] ?? join(import.meta.dirname, '../../../shared/openapi')
export const specificationFile = join(folder, 'xero_accounting.yaml')

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const segments = (path: string) => path.split('/').filter((part) => part !== '')

/** Xero's own description of its API, to hold requests and answers against. It is Xero's to publish, so it may not be here. */
export function readSpecification(text: string) {
  const document = parse(text) as {paths: Record<string, Json>; components: {schemas: Json}}
  // OpenAPI's own words are not JSON Schema's; formats and `nullable` are.
  const ajv = new Ajv({strict: false, allErrors: true, validateFormats: true})
  addFormats(ajv)
  ajv.addSchema(document, 'xero')
  const compiled = new Map<string, ValidateFunction>()

  function resolve<T extends Json>(part: T): Json {
    const reference = part['$ref']
    if (typeof reference !== 'string') return part
    return segments(reference.slice(1)).reduce<unknown>((at, name) => (at as Json)[name], document) as Json
  }
  /** With its references made absolute, for the validator. */
  const absolute = (schema: unknown): unknown =>
    JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
      key === '$ref' && typeof value === 'string' && value.startsWith('#') ? `xero${value}` : value,
    )
  function problems(schema: Json, value: unknown): string[] {
    const name = JSON.stringify(schema)
    const validate = compiled.get(name) ?? ajv.compile(absolute(schema) as Json)
    compiled.set(name, validate)
    return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`)
  }
  /** Properties that the description does not know, anywhere in a value. */
  function unknown(schema: Json, value: unknown, at = ''): string[] {
    const {properties, items} = resolve(schema)
    if (Array.isArray(value)) return isObject(items) ? value.flatMap((one, index) => unknown(items, one, `${at}/${index}`)) : []
    if (!isObject(value) || !isObject(properties)) return []
    return Object.entries(value).flatMap(([key, inner]) => {
      const known = properties[key]
      return isObject(known) ? unknown(known, inner, `${at}/${key}`) : [`${at}/${key} is not known`]
    })
  }

  function find({method, path}: Pick<Call, 'method' | 'path'>) {
    const wanted = segments(path)
    for (const [template, item] of Object.entries(document.paths)) {
      const parts = segments(template)
      const fits = parts.length === wanted.length && parts.every((part, index) => part.startsWith('{') || part === wanted[index])
      const operation = item[method.toLowerCase()] as Operation | undefined
      if (!fits || !operation) continue
      const parameters = [...((item['parameters'] as Json[] | undefined) ?? []), ...(operation.parameters ?? [])].map(resolve)
      return {operation, parameters}
    }
    return null
  }

  return {
    /** What is wrong with a request; empty where nothing is. */
    checkRequest(call: Call): string[] {
      const found = find(call)
      if (!found) return [`No operation ${call.method} ${call.path}`]
      const names = (place: string) => found.parameters.filter((one) => one['in'] === place)
      const query = Object.keys(call.query ?? {})
      const asked = new Map(names('query').map((one) => [String(one['name']), one]))
      const headers = new Set(Object.keys(call.headers ?? {}).map((name) => name.toLowerCase()))
      const missing = found.parameters
        .filter((one) => one['required'] === true && one['in'] === 'header' && !headers.has(String(one['name']).toLowerCase()))
        .map((one) => `header ${String(one['name'])} is missing`)
      const schema = found.operation.requestBody?.content['application/json']?.schema
      const body =
        call.body === undefined
          ? []
          : schema
            ? [...problems(schema, call.body), ...unknown(schema, call.body)]
            : ['no body expected']
      return [...query.filter((name) => !asked.has(name)).map((name) => `query ${name} is not known`), ...missing, ...body]
    },
    /** What is wrong with an answer; `strictly` also what the description does not know of. */
    checkAnswer(call: Pick<Call, 'method' | 'path'>, status: number, body: unknown, strictly = false): string[] {
      const found = find(call)
      const schema = found?.operation.responses[String(status)]?.content?.['application/json']?.schema
      if (!schema) return [`No answer ${status} of ${call.method} ${call.path}`]
      return [...problems(schema, body), ...(strictly ? unknown(schema, body) : [])]
    },
    /** What is wrong with the kind of an answer that is no JSON: an empty one, or a file. */
    checkContent(call: Pick<Call, 'method' | 'path'>, status: number, type: string): string[] {
      const answer = find(call)?.operation.responses[String(status)]
      if (!answer) return [`No answer ${status} of ${call.method} ${call.path}`]
      const known = Object.keys(answer.content ?? {})
      const fits =
        type === ''
          ? known.length === 0 || status === 204
          : known.some((each) => type.startsWith(each)) || known.includes('application/octet-stream')
      return fits ? [] : [`${type || 'nothing'} in place of ${known.join(' or ')}`]
    },
    /** Every example answer of an operation. */
    examples(call: Pick<Call, 'method' | 'path'>, status = 200): unknown[] {
      const media = find(call)?.operation.responses[String(status)]?.content?.['application/json']
      const several = Object.values(media?.examples ?? {}).map(({value}) => value)
      return [...(media?.example === undefined ? [] : [media.example]), ...several]
    },
  }
}

export type Specification = ReturnType<typeof readSpecification>

export const specification: Specification | null = existsSync(specificationFile)
  ? readSpecification(readFileSync(specificationFile, 'utf8'))
  : null

/** Why the tests against Xero's description are left out; false where they run. To be given to each of them as `skip`. */
export const withoutSpecification: string | false = specification
  ? false
  : `NOT CHECKED AGAINST XERO'S SPECIFICATION: no ${specificationFile}. Set XERO_OPENAPI_DIR to the folder of xero_accounting.yaml.`
if (withoutSpecification) console.warn(`\n${'!'.repeat(100)}\n${withoutSpecification}\n${'!'.repeat(100)}\n`)
