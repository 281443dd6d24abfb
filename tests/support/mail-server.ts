import { createServer, type Server } from 'node:net'
import { afterEach } from 'vitest'

export interface Received {
  from: string
  to: string[]
  data: string
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** Enough of SMTP to take a mail, or to refuse every recipient. */
export async function mailServer(refusing = ''): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const server = createServer((socket) => {
    let mail: Received = { from: '', to: [], data: '' }
    let isData = false
    let rest = ''
    socket.on('error', () => {})
    socket.write('220 uji\r\n')
    socket.on('data', (chunk) => {
      rest += chunk.toString()
      for (;;) {
        const end = rest.indexOf('\r\n')
        if (end < 0) return
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (isData) {
          if (line !== '.') mail.data += `${line}\n`
          else {
            isData = false
            received.push(mail)
            mail = { from: '', to: [], data: '' }
            socket.write('250 ok\r\n')
          }
        } else if (/^EHLO/.test(line)) socket.write('250 uji\r\n')
        else if (/^MAIL FROM:/.test(line)) {
          mail.from = line
          socket.write('250 ok\r\n')
        } else if (/^RCPT TO:/.test(line)) {
          mail.to.push(line)
          socket.write(refusing ? `550 ${refusing}\r\n` : '250 ok\r\n')
        } else if (line === 'DATA') {
          isData = true
          socket.write('354 go\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, received }
}

/** A mail with its soft line ends and folded headers taken out. */
export const mailText = ({ data }: Received): string =>
  data
    .replace(/=\n/g, '')
    .replace(/\n[ \t]+/g, ' ')
    .replace(/=3D/g, '=')
