import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/**
 * Certificates for tests, made in memory: no key lies in the repository, nothing expires one day in 2036, and no
 * `openssl` has to be installed. Just enough DER of RFC 5280 for Node's own checks.
 */
export interface TestAuthority {
  /** PEM to trust. */
  cert: string
  issue: (of: { name: string; from?: Date; to?: Date }) => { key: string; cert: string }
}

const DAY_MS = 86_400_000

export function testAuthority(): TestAuthority {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = 'Titian Test Authority'
  const from = new Date(Date.now() - DAY_MS)
  const to = new Date(Date.now() + DAY_MS)
  const extensions = [extension([2, 5, 29, 19], true, sequence(boolean(true)))] // basicConstraints: CA
  const cert = certificate({
    issuer: name,
    subject: name,
    from,
    to,
    extensions,
    key: keys.publicKey,
    signer: keys.privateKey,
  })
  return {
    cert,
    issue: (of) => {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const altName = extension([2, 5, 29, 17], false, sequence(der(0x82, Buffer.from(of.name))))
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: certificate({
          issuer: name,
          subject: of.name,
          from: of.from ?? from,
          to: of.to ?? to,
          extensions: [altName],
          key: own.publicKey,
          signer: keys.privateKey,
        }),
      }
    },
  }
}

interface Certificate {
  issuer: string
  subject: string
  from: Date
  to: Date
  extensions: Buffer[]
  key: KeyObject
  signer: KeyObject
}

const ECDSA_WITH_SHA256 = [1, 2, 840, 10045, 4, 3, 2]

function certificate(what: Certificate): string {
  const algorithm = sequence(objectId(ECDSA_WITH_SHA256))
  const serial = Buffer.concat([
    Buffer.from([0x01]),
    createHash('sha256').update(randomBytes(16)).digest().subarray(0, 8),
  ])
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, serial),
    algorithm,
    distinguishedName(what.issuer),
    sequence(utcTime(what.from), utcTime(what.to)),
    distinguishedName(what.subject),
    what.key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...what.extensions)),
  )
  const signature = sign('sha256', toBeSigned, what.signer)
  const bytes = sequence(toBeSigned, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

function distinguishedName(commonName: string): Buffer {
  return sequence(der(0x31, sequence(objectId([2, 5, 4, 3]), der(0x0c, Buffer.from(commonName)))))
}

function extension(id: number[], critical: boolean, value: Buffer): Buffer {
  return sequence(objectId(id), ...(critical ? [boolean(true)] : []), der(0x04, value))
}

function utcTime(at: Date): Buffer {
  return der(0x17, Buffer.from(`${at.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))
}

function boolean(value: boolean): Buffer {
  return der(0x01, Buffer.from([value ? 0xff : 0]))
}

function objectId(parts: number[]): Buffer {
  const [first = 0, second = 0, ...rest] = parts
  const bytes = rest.flatMap((part) => {
    const septets = [part & 0x7f]
    for (let left = part >> 7; left > 0; left >>= 7) septets.unshift((left & 0x7f) | 0x80)
    return septets
  })
  return der(0x06, Buffer.from([first * 40 + second, ...bytes]))
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function der(tag: number, value: Buffer): Buffer {
  const length =
    value.length < 0x80
      ? [value.length]
      : value.length < 0x100
        ? [0x81, value.length]
        : [0x82, value.length >> 8, value.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), value])
}
