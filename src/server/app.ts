import {Hono} from 'hono'
import {callbackPath, KitError, routes, webhookPath, type RouteName} from '../contract/index.ts'
import {checkPorts} from './check-ports.ts'
import type {Host} from './host.ts'
import type {Ports} from './ports.ts'
import {failure} from './reply.ts'
import {answerCall} from './routes/answer-call.ts'
import {createHandlers} from './routes/handlers.ts'
import {createServices} from './services/services.ts'

export interface Server {
  /** Answers every request below the base; what is not there is answered as not found. */
  fetch(request: Request): Promise<Response>
  /** Does what is due in the background and answers how much that was. The host calls it on a timer. */
  work(): Promise<number>
}

/** The server as one function. It opens no port, reads no environment and holds nothing beyond its own life. */
export function createServer(given: Ports): Server {
  checkPorts(given)
  const ports: Ports = {...given, host: guarded(given.host)}
  const {log} = ports
  const services = createServices(ports)
  const handlers = createHandlers(services, ports.host)
  const app = new Hono().basePath(ports.base)

  for (const name of Object.keys(routes) as RouteName[]) {
    const {method, path} = routes[name]
    app.on(method, path, async ({req}) => {
      try {
        return await answerCall(name, req.raw, handlers, ports)
      } catch (error) {
        return failure(error, log, name)
      }
    })
  }
  app.get(callbackPath, ({req}) => services.callback(req.param('provider'), req.raw))
  app.post(webhookPath, ({req}) => services.webhooks(req.param('provider'), req.raw))
  app.notFound(() => failure(new KitError('not-found', 'No such route'), log, 'server'))
  app.onError((error) => failure(error, log, 'server'))

  return {
    fetch: async (request) => app.fetch(request),
    work: services.work,
  }
}

/** What the host rejects with is none of our doing, and may say anything. */
function guarded(host: Host): Host {
  const guard = (cause: unknown): never => {
    throw cause instanceof KitError ? cause : new KitError('host-unavailable', 'The host did not answer', {cause})
  }
  return {
    authenticate: async (request) => host.authenticate(request).catch(guard),
    readRecord: async (session, key) => host.readRecord(session, key).catch(guard),
    saveLink: async (session, key, link) => host.saveLink(session, key, link).catch(guard),
    saveReference: async (workspace, reference) => host.saveReference(workspace, reference).catch(guard),
  }
}
