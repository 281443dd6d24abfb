import zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type FetchRules, guardedFetch } from '../../src/fetch/guarded-fetch.ts'
import { serve, serveRaw } from '../support/local-server.ts'
import { testAuthority } from '../support/tls.ts'

const HOST = 'berita.example.go.id'

/** The rules of a site whose host is on this machine, as the demo's is. */
function localRules(more: Partial<FetchRules> = {}): FetchRules {
  return {
    allowedHosts: (host) => host === HOST,
    allowAddress: (_host, address) => address === '127.0.0.1',
    allowPorts: () => true,
    resolve: async () => ['127.0.0.1'],
    agent: 'TitianPreviewCheck/1.0 (+https://titian.example.go.id)',
    deadlineMs: 5_000,
    ...more,
  }
}

/** The rules of a site out on the internet: nothing of this machine's may be reached. */
function publicRules(more: Partial<FetchRules> = {}): FetchRules {
  const { allowAddress: _, ...rules } = localRules(more)
  return rules
}

describe('a page of a registered host', () => {
  test('comes back whole, with the agent told truthfully and no cookies', async () => {
    const server = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('x-two', ['a', 'b'])
      response.end('<title>Jembatan dibuka</title>')
    })

    const url = `http://${HOST}:${server.port}/berita/1?x=2`
    const result = await guardedFetch(`${url}#komentar`, localRules())

    expect(result).toMatchObject({ ok: true, url, finalUrl: url, hops: [], status: 200, cut: false })
    expect(result.ok && result.body.toString()).toBe('<title>Jembatan dibuka</title>')
    expect(result.ok && result.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-two': 'a, b' })
    expect(result.ok && result.ttfbMs).toBeGreaterThanOrEqual(0)
    expect(server.asked).toEqual([`${HOST}:${server.port} /berita/1?x=2`])
    expect(server.requests[0]?.headers).toMatchObject({
      'user-agent': 'TitianPreviewCheck/1.0 (+https://titian.example.go.id)',
    })
    expect(server.requests[0]?.headers['cookie']).toBeUndefined()
  })

  test('that answers 404 or 503 is an answer, not a failure', async () => {
    for (const status of [404, 503]) {
      const server = await serve((_request, response) => response.writeHead(status).end('x'))
      expect(await guardedFetch(`http://${HOST}:${server.port}/`, localRules())).toMatchObject({ ok: true, status })
    }
  })

  test('is asked with HEAD without waiting for a body', async () => {
    const server = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip')
      response.setHeader('content-length', '99999')
      response.end()
    })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules({ method: 'HEAD' }))
    expect(result).toMatchObject({ ok: true, status: 200 })
    expect(server.requests[0]?.method).toBe('HEAD')
  })

  test('is found under its name with a final dot, in capitals, and in its own letters', async () => {
    const hosts: string[] = []
    const rules = localRules({ allowedHosts: (host) => hosts.push(host) > 0 })
    const server = await serve((_request, response) => response.end('x'))
    for (const host of [`${HOST}.`, HOST.toUpperCase(), 'bücher.example']) {
      expect(await guardedFetch(`http://${host}:${server.port}/`, rules)).toMatchObject({ ok: true })
    }
    expect(hosts).toEqual([HOST, HOST, 'xn--bcher-kva.example'])
  })

  test('is read from the second address of its name when nobody listens at the first', async () => {
    const server = await serve((_request, response) => response.end('x'))
    const rules = localRules({
      resolve: async () => ['127.0.0.2', '127.0.0.1'],
      allowAddress: () => true,
    })
    expect(await guardedFetch(`http://${HOST}:${server.port}/`, rules)).toMatchObject({ ok: true, status: 200 })
  })
})

describe('an address that is refused before anything is asked', () => {
  test.each([
    ['no address at all', 'berita', 'bad_address'],
    ['empty', '', 'bad_address'],
    ['a file', 'file:///etc/passwd', 'bad_address'],
    ['another scheme', `ftp://${HOST}/`, 'bad_address'],
    ['script', 'javascript:alert(1)', 'bad_address'],
    ['with a user name', `http://admin@${HOST}/`, 'bad_address'],
    ['with a password', `http://:rahasia@${HOST}/`, 'bad_address'],
    ['with the host as user name', `http://${HOST}@evil.example/`, 'bad_address'],
    ['an empty label', 'http://berita..example.go.id/', 'bad_address'],
    ['two final dots', `http://${HOST}../`, 'bad_address'],
    ['a NUL', `http://${HOST}%00.evil.example/`, 'bad_address'],
    ['endless', `http://${HOST}/${'a'.repeat(9_000)}`, 'bad_address'],
    ['an IPv6 zone', 'http://[fe80::1%25eth0]/', 'bad_address'],
    ['of another host', 'http://evil.example/', 'not_registered'],
    ['of another host behind a backslash', `http://evil.example\\@${HOST}/`, 'not_registered'],
    ['of a host that only ends alike', `http://evil${HOST}/`, 'not_registered'],
    ['on a port of mail', `http://${HOST}:25/`, 'blocked_port'],
    ['on port 8080', `http://${HOST}:8080/`, 'blocked_port'],
    ['on port 0', `http://${HOST}:0/`, 'blocked_port'],
  ])('%s', async (_name, url, failure) => {
    let resolved = 0
    const { allowPorts: _, ...rules } = localRules({
      resolve: async () => {
        resolved++
        return ['127.0.0.1']
      },
    })
    expect(await guardedFetch(url, rules)).toEqual({ ok: false, failure, hops: [] })
    expect(resolved).toBe(0)
  })

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://%31%32%37.0.0.1/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://8.8.8.8/',
    'http://[2606:4700::1111]/',
  ])('a literal address, although its host is registered: %s', async (url) => {
    const rules = publicRules({ allowedHosts: () => true })
    expect(await guardedFetch(url, rules)).toEqual({ ok: false, failure: 'not_public', hops: [] })
  })

  test('a literal address is read where the webmaster allowed exactly that one for that host', async () => {
    const server = await serve((_request, response) => response.end('demo'))
    const asked: string[] = []
    const rules = localRules({
      allowedHosts: () => true,
      allowAddress: (host, address) => asked.push(`${host} ${address}`) > 0 && address === '127.0.0.1',
    })
    expect(await guardedFetch(`http://127.0.0.1:${server.port}/`, rules)).toMatchObject({ ok: true })
    expect(await guardedFetch(`http://[::ffff:127.0.0.1]:${server.port}/`, rules)).toMatchObject({ ok: true })
    expect(await guardedFetch(`http://127.0.0.3:${server.port}/`, rules)).toMatchObject({ failure: 'not_public' })
    expect(asked).toEqual(['127.0.0.1 127.0.0.1', '::ffff:7f00:1 127.0.0.1', '127.0.0.3 127.0.0.3'])
  })
})

describe('a registered name', () => {
  test.each([
    ['loopback', ['127.0.0.1']],
    ['private', ['10.0.0.7']],
    ['link-local, where clouds keep their secrets', ['169.254.169.254']],
    ['shared by a carrier', ['100.64.0.1']],
    ['"this" network', ['0.0.0.0']],
    ['multicast', ['224.0.0.1']],
    ['broadcast', ['255.255.255.255']],
    ['documentation', ['203.0.113.5']],
    ['mapped', ['::ffff:10.0.0.7']],
    ['IPv4-compatible', ['::10.0.0.7']],
    ['NAT64', ['64:ff9b::a00:7']],
    ['local NAT64', ['64:ff9b:1::a00:7']],
    ['6to4', ['2002:a00:7::1']],
    ['Teredo', ['2001::1']],
    ['unique local', ['fd00::1']],
    ['IPv6 link-local', ['fe80::1']],
    ['IPv6 multicast', ['ff02::1']],
    ['IPv6 unspecified', ['::']],
    ['unallocated IPv6', ['4000::1']],
    ['not an address', ['0x7f.1']],
    ['public and private at once', ['93.184.216.34', '10.0.0.7']],
    ['private and public at once', ['10.0.0.7', '2606:4700::1111']],
  ])('is refused when its answer is %s', async (_name, addresses) => {
    const rules = publicRules({ resolve: async () => addresses })
    expect(await guardedFetch(`http://${HOST}/`, rules)).toEqual({ ok: false, failure: 'not_public', hops: [] })
  })

  test('is resolved once: what it answers a moment later is never heard', async () => {
    const server = await serve((_request, response) => response.end('x'))
    let asked = 0
    const rules = localRules({ resolve: async () => (asked++ === 0 ? ['127.0.0.1'] : ['169.254.169.254']) })
    expect(await guardedFetch(`http://${HOST}:${server.port}/`, rules)).toMatchObject({ ok: true, status: 200 })
    expect(asked).toBe(1)
  })

  test('is connected to at the address that was vetted, whatever the system would say of the name', async () => {
    const server = await serve((_request, response) => response.end('disematkan'))
    const rules = localRules({ allowedHosts: () => true })
    const result = await guardedFetch(`http://no-such-name.invalid:${server.port}/`, rules)
    expect(result.ok && result.body.toString()).toBe('disematkan')
    expect(server.asked).toEqual([`no-such-name.invalid:${server.port} /`])
  })

  test('without an answer, or with an error for one, is a failure of DNS', async () => {
    const none = publicRules({ resolve: async () => [] })
    const broken = publicRules({
      resolve: async () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' })),
    })
    expect(await guardedFetch(`http://${HOST}/`, none)).toEqual({ ok: false, failure: 'dns', hops: [] })
    expect(await guardedFetch(`http://${HOST}/`, broken)).toMatchObject({ failure: 'dns', detail: 'ENOTFOUND' })
  })

  test('whose resolver never answers is a timeout', async () => {
    const rules = publicRules({ deadlineMs: 50, resolve: () => new Promise(() => undefined) })
    expect(await guardedFetch(`http://${HOST}/`, rules)).toMatchObject({ ok: false, failure: 'timeout' })
  })

  test('localhost is loopback with the real resolver too', async () => {
    const { resolve: _, ...rules } = publicRules({ allowedHosts: () => true })
    expect(await guardedFetch('http://localhost/', rules)).toMatchObject({ ok: false, failure: 'not_public' })
  })
})

describe('a redirect', () => {
  const redirecting = (location: (port: number) => string) => async () => {
    const server = await serve((request, response) => {
      if (request.url !== '/mulai') return response.end(`sampai di ${request.url}`)
      const to = location(Number(request.headers.host?.split(':')[1]))
      return response.writeHead(302, { location: to }).end('x'.repeat(10))
    })
    return { server, url: `http://${HOST}:${server.port}/mulai` }
  }

  test('is followed to another page of the same site and told', async () => {
    const { server, url } = await redirecting(() => '/berita/2')()
    const result = await guardedFetch(url, localRules())
    expect(result).toMatchObject({
      ok: true,
      url,
      finalUrl: `http://${HOST}:${server.port}/berita/2`,
      hops: [{ url, status: 302 }],
      status: 200,
    })
  })

  test('written in raw UTF-8 is followed to the right page', async () => {
    const { url } = await redirecting(() => Buffer.from('/berita/é').toString('latin1'))()
    const result = await guardedFetch(url, localRules())
    expect(result.ok && result.body.toString()).toBe('sampai di /berita/%C3%A9')
  })

  test.each([
    ['another host', () => 'http://evil.example/', 'not_registered'],
    ['another host without scheme', () => '//evil.example/', 'not_registered'],
    ['another host behind backslashes', () => '\\\\evil.example/', 'not_registered'],
    ['the metadata address of a cloud', () => 'http://169.254.169.254/latest/meta-data/', 'not_registered'],
    ['a port of the same host', () => `http://${HOST}:6379/`, 'blocked_port'],
    ['a file', () => 'file:///etc/passwd', 'bad_redirect'],
    ['data', () => 'data:text/html,x', 'bad_redirect'],
    ['credentials', () => `http://a:b@${HOST}/`, 'bad_redirect'],
    ['nothing', () => '', 'bad_redirect'],
    ['no address', () => 'http://', 'bad_redirect'],
  ])('to %s is refused', async (_name, location, failure) => {
    const { server, url } = await redirecting(location)()
    const rules = localRules({ allowPorts: (_host, port) => port === server.port })
    expect(await guardedFetch(url, rules)).toEqual({ ok: false, failure, hops: [{ url, status: 302 }] })
  })

  test('to a registered name that is private is refused, also when it is the same name as before', async () => {
    let asked = 0
    const { server, url } = await redirecting(() => '/lagi')()
    const rules = localRules({ resolve: async () => (asked++ === 0 ? ['127.0.0.1'] : ['10.0.0.7']) })
    expect(await guardedFetch(url, rules)).toMatchObject({ ok: false, failure: 'not_public' })
    expect(server.asked).toHaveLength(1)
  })

  test('to a literal metadata address is refused even where every host is registered', async () => {
    const { url } = await redirecting(() => 'http://169.254.169.254/')()
    const result = await guardedFetch(url, localRules({ allowedHosts: () => true }))
    expect(result).toMatchObject({ ok: false, failure: 'not_public' })
  })

  test('that comes back to a page already seen is a loop', async () => {
    const server = await serve((request, response) =>
      response.writeHead(301, { location: request.url === '/a' ? '/b#x' : '/a' }).end(),
    )
    const result = await guardedFetch(`http://${HOST}:${server.port}/a`, localRules())
    expect(result).toMatchObject({ ok: false, failure: 'redirect_loop' })
    expect(result.hops).toHaveLength(2)
  })

  test('is followed five times and not six', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) return response.end('sampai')
      return response.writeHead(307, { location: `/${left - 1}` }).end()
    })
    const five = await guardedFetch(`http://${HOST}:${server.port}/5`, localRules())
    const six = await guardedFetch(`http://${HOST}:${server.port}/6`, localRules())
    expect(five).toMatchObject({ ok: true, status: 200 })
    expect(five.hops).toHaveLength(5)
    expect(six).toMatchObject({ ok: false, failure: 'too_many_redirects' })
  })

  test('with a body of any size is not read', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/b') return response.end('sampai')
      return response.writeHead(302, { location: '/b', 'content-length': '99999999' }).write('x')
    })
    expect(await guardedFetch(`http://${HOST}:${server.port}/a`, localRules())).toMatchObject({ ok: true, status: 200 })
  })

  test('without a Location is a bad one', async () => {
    const server = await serve((_request, response) => response.writeHead(302).end())
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules())
    expect(result).toMatchObject({ ok: false, failure: 'bad_redirect' })
  })
})

describe('a server that means ill', () => {
  const html = (body: Buffer, headers: Record<string, string | string[]>) =>
    serve((_request, response) => response.writeHead(200, headers).end(body))

  test('and sends its page one byte at a time runs into the deadline', async () => {
    const server = await serve((_request, response) => {
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules({ deadlineMs: 150 }))
    expect(result).toMatchObject({ ok: false, failure: 'timeout' })
  })

  test('and sends its headers one byte at a time runs into the deadline', async () => {
    const server = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nX-A: ')
      const drip = setInterval(() => socket.write('x'), 20)
      socket.on('close', () => clearInterval(drip))
    })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules({ deadlineMs: 150 }))
    expect(result).toMatchObject({ ok: false, failure: 'timeout' })
  })

  test('and redirects slowly has one deadline for all of it', async () => {
    const server = await serve((request, response) => {
      const to = `/${Number(request.url?.slice(1)) + 1}`
      setTimeout(() => response.writeHead(302, { location: to }).end(), 80)
    })
    const result = await guardedFetch(`http://${HOST}:${server.port}/1`, localRules({ deadlineMs: 200 }))
    expect(result).toMatchObject({ ok: false, failure: 'timeout' })
    expect(result.hops).toHaveLength(2)
  })

  test('and sends informational answers for ever runs into the deadline', async () => {
    const server = await serveRaw((socket) => {
      const flood = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n'), 5)
      socket.on('close', () => clearInterval(flood))
    })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules({ deadlineMs: 150 }))
    expect(result).toMatchObject({ ok: false, failure: 'timeout' })
  })

  test('and floods the headers is cut at 16 KB', async () => {
    const server = await serveRaw((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${`X-A: ${'a'.repeat(1_000)}\r\n`.repeat(40)}\r\nx`)
    })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules())
    expect(result).toMatchObject({ ok: false, failure: 'headers_too_large', detail: 'HPE_HEADER_OVERFLOW' })
  })

  test('and sends 15 KB of headers is still read', async () => {
    const server = await serveRaw((socket) => {
      socket.end(`HTTP/1.1 200 OK\r\n${`X-A: ${'a'.repeat(1_000)}\r\n`.repeat(15)}Content-Length: 1\r\n\r\nx`)
    })
    expect(await guardedFetch(`http://${HOST}:${server.port}/`, localRules())).toMatchObject({ ok: true, status: 200 })
  })

  test('and sends more than a megabyte is refused, or cut where the reader asks for that', async () => {
    const exact = await html(Buffer.alloc(1024 * 1024, 'x'), {})
    const over = await html(Buffer.alloc(1024 * 1024 + 1, 'x'), {})
    expect(await guardedFetch(`http://${HOST}:${exact.port}/`, localRules())).toMatchObject({ ok: true, cut: false })
    expect(await guardedFetch(`http://${HOST}:${over.port}/`, localRules())).toMatchObject({ failure: 'too_large' })
    const cut = await guardedFetch(`http://${HOST}:${over.port}/`, localRules({ whenTooLarge: 'cut' }))
    expect(cut).toMatchObject({ ok: true, cut: true })
    expect(cut.ok && cut.body.length).toBe(1024 * 1024)
  })

  test('and never stops sending is stopped by size, long before the deadline', async () => {
    const server = await serve((_request, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x')
      const pour = () => {
        while (response.write(chunk));
      }
      response.on('drain', pour)
      pour()
    })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules())
    expect(result).toMatchObject({ ok: false, failure: 'too_large' })
  })

  test.each([
    ['gzip', zlib.gzipSync],
    ['deflate', zlib.deflateSync],
    ['deflate', zlib.deflateRawSync],
    ['br', zlib.brotliCompressSync],
    ['GZip', zlib.gzipSync],
    ['identity', (body: Buffer) => body],
  ])('or well, with %s, is decoded', async (encoding, compress) => {
    const server = await html(compress(Buffer.from('<title>Isi</title>')), { 'content-encoding': encoding })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules())
    expect(result.ok && result.body.toString()).toBe('<title>Isi</title>')
  })

  test.each([
    ['gzip', zlib.gzipSync],
    ['deflate', zlib.deflateSync],
    ['br', (body: Buffer) => zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])('and packs fifty megabytes with %s is stopped at one', async (encoding, compress) => {
    const server = await html(compress(Buffer.alloc(50 * 1024 * 1024)), { 'content-encoding': encoding })
    const url = `http://${HOST}:${server.port}/`
    expect(await guardedFetch(url, localRules())).toMatchObject({ ok: false, failure: 'too_large' })
    const cut = await guardedFetch(url, localRules({ whenTooLarge: 'cut' }))
    expect(cut.ok && cut.body.length).toBe(1024 * 1024)
  })

  test('and sends compressed nothing for ever is stopped by what was sent', async () => {
    const emptyBlock = Buffer.from([0x00, 0x00, 0x00, 0xff, 0xff])
    const body = Buffer.concat([zlib.gzipSync('').subarray(0, 10), Buffer.alloc(2 * 1024 * 1024, emptyBlock)])
    const server = await html(body, { 'content-encoding': 'gzip' })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules())
    expect(result).toMatchObject({ ok: false, failure: 'too_large' })
  })

  test.each([
    ['two encodings', 'gzip, gzip', zlib.gzipSync(zlib.gzipSync('x'))],
    ['two headers', ['gzip', 'gzip'], zlib.gzipSync(zlib.gzipSync('x'))],
    ['an encoding that was not offered', 'zstd', Buffer.from('x')],
    ['an encoding that is none', 'gzip;q=1', zlib.gzipSync('x')],
    ['plain text called gzip', 'gzip', Buffer.from('<title>x</title>')],
    ['plain text called deflate', 'deflate', Buffer.from('<title>x</title>')],
    ['plain text called br', 'br', Buffer.from('<title>x</title>')],
  ])('and sends %s is refused', async (_name, encoding, body) => {
    const server = await html(body, { 'content-encoding': encoding })
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules())
    expect(result).toMatchObject({ ok: false, failure: 'bad_encoding' })
  })

  test('and says gzip over an empty answer is read as empty', async () => {
    const server = await serve((_request, response) => response.writeHead(204, { 'content-encoding': 'gzip' }).end())
    expect(await guardedFetch(`http://${HOST}:${server.port}/`, localRules())).toMatchObject({ ok: true, status: 204 })
  })

  test.each([
    ['speaks another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', 'bad_answer'],
    ['sends two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx', 'bad_answer'],
    ['changes the protocol', 'HTTP/1.1 101 Go\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n', 'bad_answer'],
    ['hangs up at once', '', 'aborted'],
    ['hangs up within the headers', 'HTTP/1.1 200 OK\r\nX-', 'aborted'],
    ['hangs up within the body', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx', 'aborted'],
    [
      'hangs up within a packed body',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 99\r\n\r\n\x1f',
      'aborted',
    ],
    ['sends a broken chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n', 'aborted'],
  ])('and %s has a name', async (_name, bytes, failure) => {
    const server = await serveRaw((socket) => socket.once('data', () => socket.end(Buffer.from(bytes, 'latin1'))))
    const result = await guardedFetch(`http://${HOST}:${server.port}/`, localRules({ deadlineMs: 2_000 }))
    expect(result).toMatchObject({ ok: false, failure })
  })
})

describe('a server that is not there', () => {
  test('is a failure to connect', async () => {
    const result = await guardedFetch(`http://${HOST}:1/`, localRules()) // port 1, tcpmux: nobody has it
    expect(result).toMatchObject({ ok: false, failure: 'connect', detail: 'ECONNREFUSED' })
  })

  test('is left alone once the caller gives up', async () => {
    const server = await serve(() => undefined)
    const giveUp = new AbortController()
    setTimeout(() => giveUp.abort(), 30)
    const url = `http://${HOST}:${server.port}/`
    expect(await guardedFetch(url, localRules({ signal: giveUp.signal }))).toMatchObject({ failure: 'cancelled' })
    expect(await guardedFetch(url, localRules({ signal: giveUp.signal }))).toMatchObject({ failure: 'cancelled' })
  })
})

describe('over TLS', () => {
  const authority = testAuthority()
  const page = (tls: { key: string; cert: string }) => serve((_request, response) => response.end('aman'), { tls })
  const trusting = (more: Partial<FetchRules> = {}) => localRules({ extraAuthorities: [authority.cert], ...more })

  test('a page with a good certificate is read, and the certificate told', async () => {
    const to = new Date(Date.UTC(2040, 0, 2, 3, 4, 5))
    const server = await page(authority.issue({ name: HOST, to }))
    const result = await guardedFetch(`https://${HOST}:${server.port}/`, trusting())
    expect(result.ok && result.body.toString()).toBe('aman')
    expect(result.ok && result.tls).toEqual({
      protocol: 'TLSv1.3',
      issuer: 'Titian Test Authority',
      validTo: '2040-01-02T03:04:05.000Z',
    })
  })

  test.each([
    ['of another host', { name: 'lain.example.go.id' }, true, 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['that has expired', { name: HOST, from: new Date(0), to: new Date(1e12) }, true, 'CERT_HAS_EXPIRED'],
    ['of an unknown authority', { name: HOST }, false, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ])('a certificate %s is refused and named', async (_name, of, isTrusted, detail) => {
    const server = await page(authority.issue(of))
    const result = await guardedFetch(`https://${HOST}:${server.port}/`, isTrusted ? trusting() : localRules())
    expect(result).toEqual({ ok: false, failure: 'tls', detail, hops: [] })
    expect(server.asked).toEqual([])
  })

  test('a server that does not speak TLS is refused', async () => {
    const server = await serve((_request, response) => response.end('x'))
    const result = await guardedFetch(`https://${HOST}:${server.port}/`, trusting())
    expect(result).toMatchObject({ ok: false, failure: 'tls' })
  })

  test('a redirect from https to a host of the same site is verified under its own name', async () => {
    const good = await page(authority.issue({ name: HOST }))
    const first = await serve(
      (_request, response) => response.writeHead(301, { location: `https://lain.example.go.id:${good.port}/` }).end(),
      { tls: authority.issue({ name: HOST }) },
    )
    const rules = trusting({ allowedHosts: (host) => host.endsWith('.example.go.id') })
    const result = await guardedFetch(`https://${HOST}:${first.port}/`, rules)
    expect(result).toMatchObject({ ok: false, failure: 'tls', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  })
})
