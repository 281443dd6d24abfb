import { connect, type Socket } from 'node:net'
import type { LoadResult } from './measure.ts'
import { quantile } from './measure.ts'

/**
 * Keeps `connections` sockets busy for a while, one request at a time on each, and counts answers. Written on bare
 * sockets: node:http's client would cost as much CPU as the server under test on a machine of two cores.
 *
 * @param request makes the whole HTTP request text for the n-th request
 */
export async function load(
  url: string,
  options: { connections: number; seconds: number; request: (n: number) => string; isGood: (head: string) => boolean },
): Promise<LoadResult> {
  const { hostname, port } = new URL(url)
  const until = performance.now() + options.seconds * 1000
  const times: number[] = []
  let errors = 0
  let n = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: options.connections }, () => one(hostname, Number(port), (socket) => run(socket))),
  )
  const seconds = (performance.now() - started) / 1000
  return { requests: times.length, errors, seconds, perSecond: times.length / seconds, p99Ms: quantile(times, 0.99) }

  function run(socket: Socket): Promise<void> {
    return new Promise((done, failed) => {
      let sent = 0
      let head = ''
      const send = () => {
        sent = performance.now()
        socket.write(options.request(n++))
      }
      socket.on('data', (chunk) => {
        head += chunk.toString('latin1')
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
        if (head.length < end + 4 + length) return
        times.push(performance.now() - sent)
        if (!options.isGood(head)) errors++
        head = ''
        if (performance.now() < until) send()
        else socket.end(() => done())
      })
      socket.on('error', failed)
      send()
    })
  }
}

function one(host: string, port: number, run: (socket: Socket) => Promise<void>): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect(port, host, () => {
      socket.setNoDelay(true)
      run(socket).then(done, failed)
    })
    socket.on('error', failed)
  })
}
