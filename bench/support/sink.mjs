import { createServer } from 'node:http'
import { served } from './served.mjs'

/** The baseline of every POST: reads the body, parses it, answers 204. No Express, no storage. */
const server = createServer((req, res) => {
  let body = ''
  req.setEncoding('utf8')
  req.on('data', (chunk) => {
    body += chunk
  })
  req.on('end', () => {
    JSON.parse(body)
    res.writeHead(204, { 'content-length': '0' })
    res.end()
  })
})
server.listen(0, '127.0.0.1', () => {
  served(server.address().port, async () => {
    server.close()
  })
})
