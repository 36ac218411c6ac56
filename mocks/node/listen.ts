import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response'
import {asResponse, BrokenConnection, type Reply} from '../xero/index.ts'
import {StartFailure} from './start-failure.ts'

export interface Listening {
  origin: string
  close(): Promise<void>
}

export interface ListenOptions {
  /** Who listens, for the sentence that says why it cannot. */
  what: string
  /** 0 takes any that is free. */
  port: number
  /** What a person types to choose another port. */
  option: string
}

type Answer = (request: Request) => Promise<Reply | Response>

/** Opens a port on this machine alone. */
export async function listen(options: ListenOptions, answer: Answer): Promise<Listening> {
  const underWay = new Set<Promise<unknown>>()
  const listener = getRequestListener(
    async (request, {outgoing}) => {
      const response = outgoing as ServerResponse
      const answering = Promise.resolve(answer(request))
      underWay.add(answering)
      try {
        const sent = await answering
        return sent instanceof Response ? sent : send(sent, response)
      } catch (reason) {
        // What the simulator means by it: the caller sees the connection break, and no answer.
        if (reason instanceof BrokenConnection) response.socket?.destroy()
        throw reason
      } finally {
        underWay.delete(answering)
      }
    },
    {overrideGlobalObjects: false, errorHandler: () => new Response('Something went wrong here.', {status: 500})},
  )
  const server = createServer((incoming: IncomingMessage, outgoing) => void listener(incoming, outgoing))
  server.listen(options.port, 'localhost')
  try {
    await once(server, 'listening')
  } catch (reason) {
    throw new StartFailure(sentence(options, reason))
  }
  return {origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => close(server, underWay)}
}

/** Writes what needs no Response around it. */
function send(reply: Reply, outgoing: ServerResponse): Response {
  if (reply.body instanceof ReadableStream) return asResponse(reply)
  outgoing.writeHead(reply.status, reply.headers)
  outgoing.end(reply.body)
  return RESPONSE_ALREADY_SENT
}

/** Takes nothing new, and lets what is being answered come to its end, for it may be writing. */
async function close(server: Server, underWay: ReadonlySet<Promise<unknown>>) {
  const closed = once(server, 'close')
  server.close()
  server.closeIdleConnections()
  await Promise.allSettled(underWay)
  server.closeAllConnections()
  await closed
}

function sentence({what, port, option}: ListenOptions, reason: unknown): string {
  const code = reason instanceof Error && 'code' in reason ? reason.code : ''
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use, so ${what} cannot start there. End what uses it, or choose another: ${option} ${port + 10}`
  if (code === 'EACCES') return `This machine does not let ${what} use port ${port}. Choose one above 1023 with ${option}.`
  return `${what} cannot use port ${port}: ${reason instanceof Error ? reason.message : String(reason)}`
}
