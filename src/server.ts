import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createListener } from './app.ts'
import type { Titian } from './titian.ts'

export interface RunningServer {
  server: Server
  /** The port in use; differs from the configured one when that was 0. */
  port: number
  /** Takes no new connection, answers what is in flight, then closes. */
  close(): Promise<void>
}

/**
 * A request may take this long to arrive in full: three photos made small by the browser (1 MB) on a line of 8 kB/s.
 * Whoever sends slower on purpose holds one connection and his share of the room for files (read-multipart.ts).
 */
const REQUEST_MS = 150_000
const HEADERS_MS = 10_000

/** @throws Error with code EADDRINUSE or EACCES when the port cannot be had */
export async function listen(titian: Titian, host: string, port: number): Promise<RunningServer> {
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS, keepAliveTimeout: 65_000 },
    createListener(titian),
  )
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      done()
    })
  })
  return { server, port: (server.address() as AddressInfo).port, close: () => closeServer(server) }
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  // Keep-alive connections become idle once their answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  await closed
  clearInterval(sweep)
}
