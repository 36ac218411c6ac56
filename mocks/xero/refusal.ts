import {writeJson, type WireObject} from './wire/json.ts'

/** Xero says no. Thrown anywhere below a route, answered at its edge. */
export class Refusal extends Error {
  readonly status: number
  readonly body: string
  readonly headers: Record<string, string>

  constructor(status: number, body: string | WireObject, headers: Record<string, string> = {}) {
    super(`refused with ${status}`)
    this.status = status
    this.body = typeof body === 'string' ? body : writeJson(body)
    this.headers = {
      'content-type': typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      ...headers,
    }
  }

  toResponse(): Response {
    return new Response(this.status === 204 ? null : this.body, {status: this.status, headers: this.headers})
  }
}

const problem = (
  status: number,
  Title: string,
  Detail: string,
  Instance: string,
  headers: Record<string, string> = {},
): Refusal => new Refusal(status, {Type: null, Title, Status: status, Detail, Instance, Extensions: {}}, headers)

export const unauthorised = (detail: string, instance: string, headers?: Record<string, string>): Refusal =>
  problem(401, 'Unauthorized', detail, instance, headers)

export const forbidden = (detail: string, instance: string): Refusal => problem(403, 'Forbidden', detail, instance)

/** An id that names nothing: an empty body, not even JSON. */
export const notFound = (): Refusal => new Refusal(404, '')

export const badWhere = (Message: string): Refusal => new Refusal(400, {ErrorNumber: 16, Type: 'QueryParseException', Message})

/** A body that cannot be read. */
export const badBody = (Message: string): Refusal =>
  new Refusal(400, {ErrorNumber: 14, Type: 'PostDataInvalidException', Message})

/** A body that can be read and holds nothing of what the endpoint is about. */
export const noData = (entry: string): Refusal =>
  new Refusal(400, {
    ErrorNumber: 17,
    Type: 'NoDataProcessedException',
    Message: `No data has been processed for this endpoint. This endpoint is expecting ${entry} data to be specifed in the request body.`,
  })

/** A whole request refused for one reason that no element carries. */
export const invalid = (...messages: string[]): Refusal =>
  new Refusal(400, {
    ErrorNumber: 10,
    Type: 'ValidationException',
    Message: 'A validation exception occurred',
    Elements: [{ValidationErrors: messages.map((Message) => ({Message}))}],
  })

export const failedElements = (Elements: WireObject[]): Refusal =>
  new Refusal(400, {ErrorNumber: 10, Type: 'ValidationException', Message: 'A validation exception occurred', Elements})

export const notImplemented = (what: string): Refusal =>
  new Refusal(501, {ErrorNumber: 501, Type: 'NotImplemented', Message: `The simulated Xero does not offer ${what}.`})
