import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import {BrokenConnection} from '../xero/index.ts'
import {StartFailure} from './settings.ts'

export interface Listening {
  origin: string
  close(): Promise<void>
}

type Answer = (request: Request, outgoing: ServerResponse) => Response | Promise<Response>

/** Opens a port on this machine alone. Port 0 takes any that is free. */
export async function listen(what: string, port: number, answer: Answer): Promise<Listening> {
  const listener = getRequestListener(
    async (request, {outgoing}) => {
      const response = outgoing as ServerResponse
      try {
        return await answer(request, response)
      } catch (reason) {
        // What the simulator means by it: the caller sees the connection break, and no answer.
        if (reason instanceof BrokenConnection) response.socket?.destroy()
        throw reason
      }
    },
    {overrideGlobalObjects: false, errorHandler: () => new Response('Something went wrong here.', {status: 500})},
  )
  const server = createServer((incoming: IncomingMessage, outgoing) => void listener(incoming, outgoing))
  server.listen(port, 'localhost')
  try {
    await once(server, 'listening')
  } catch (reason) {
    throw new StartFailure(sentence(what, port, reason))
  }
  return {origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => close(server)}
}

async function close(server: Server) {
  server.close()
  server.closeAllConnections()
  if (server.listening) await once(server, 'close')
}

function sentence(what: string, port: number, reason: unknown): string {
  const code = reason instanceof Error && 'code' in reason ? reason.code : ''
  const option = what === 'the simulated Xero' ? '--xero-port' : '--port'
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use, so ${what} cannot start there. End what uses it, or choose another: npm start -- ${option} ${port + 10}`
  if (code === 'EACCES') return `This machine does not let ${what} use port ${port}. Choose one above 1023 with ${option}.`
  return `${what} cannot use port ${port}: ${reason instanceof Error ? reason.message : String(reason)}`
}
