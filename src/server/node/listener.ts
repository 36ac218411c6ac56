import type {IncomingMessage, ServerResponse} from 'node:http'
import {getRequestListener} from '@hono/node-server'

interface Answering {
  fetch(request: Request): Response | Promise<Response>
}

/** What frameworks leave on a request: Express cuts the mount path off its address, and parsers take its body away. */
interface Handled extends IncomingMessage {
  originalUrl?: string
  body?: unknown
  rawBody?: Buffer
}

/**
 * The server as a listener for Node's `http`, Express (`app.use`) and Fastify (an `onRequest` hook that hijacks the reply).
 * The address keeps the path at which the server is mounted; a body that a JSON parser has read is put back.
 */
export function createNodeListener(server: Answering): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  const listener = getRequestListener((request) => server.fetch(request), {overrideGlobalObjects: false})
  return (incoming: Handled, outgoing) => {
    if (incoming.originalUrl !== undefined) incoming.url = incoming.originalUrl
    const taken = incoming.readableEnded && incoming.body !== undefined && incoming.rawBody === undefined
    if (taken) incoming.rawBody = Buffer.from(JSON.stringify(incoming.body))
    void listener(incoming, outgoing)
  }
}
