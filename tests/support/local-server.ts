import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo } from 'node:net'
import { afterEach } from 'vitest'

/** Servers on loopback that end with their test. */
export interface LocalServer {
  port: number
  /** What was asked, as `host path`. */
  asked: string[]
  requests: http.IncomingMessage[]
}

const open: (http.Server | https.Server | net.Server)[] = []
const sockets = new Set<net.Socket>()

afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))))
})

export async function serve(
  handler: http.RequestListener,
  options: { tls?: { key: string; cert: string }; host?: string } = {},
): Promise<LocalServer> {
  const asked: string[] = []
  const requests: http.IncomingMessage[] = []
  const listener: http.RequestListener = (request, response) => {
    asked.push(`${request.headers.host} ${request.url}`)
    requests.push(request)
    handler(request, response)
  }
  const server = options.tls === undefined ? http.createServer(listener) : https.createServer(options.tls, listener)
  return { port: await listen(server, options.host), asked, requests }
}

/** Speaks whatever bytes it likes. */
export async function serveRaw(
  handler: (socket: net.Socket) => void,
): Promise<{ port: number; connections: () => number }> {
  let connections = 0
  const server = net.createServer((socket) => {
    connections++
    socket.on('error', () => undefined)
    handler(socket)
  })
  return { port: await listen(server), connections: () => connections }
}

async function listen(server: net.Server, host = '127.0.0.1'): Promise<number> {
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  open.push(server)
  await new Promise<void>((listening) => server.listen(0, host, listening))
  return (server.address() as AddressInfo).port
}
