import { isIP } from 'node:net'
import { networkInterfaces } from 'node:os'
import ipaddr from 'ipaddr.js'

/**
 * One spelling per address, so that rules compare like with like: lower case, `::` shortened, IPv4 inside
 * `::ffff:0:0/96` written as IPv4. Anything that is not an address gives null.
 */
export function normalAddress(address: string): string | null {
  const family = isIP(address) // ipaddr.js also reads `127.1` and `0x7f000001`; a resolver never answers so
  if (family === 0 || address.includes('%')) return null // a zone names an interface of this machine
  // Through URL, because ipaddr.js takes `::8.8.8.8` (IPv4-compatible) for the IPv4 address 8.8.8.8.
  const written = family === 6 ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address
  return ipaddr.process(written).toString()
}

/**
 * Whether an address is out on the internet and not this machine: the only kind a page is read from
 * without the webmaster's word. Private, loopback, link-local, multicast, NAT64, 6to4, Teredo, documentation
 * and every other special range are not.
 */
export function isPublicAddress(address: string): boolean {
  const normal = normalAddress(address)
  if (normal === null) return false
  const parsed = ipaddr.process(normal)
  if (parsed.range() !== 'unicast') return false
  // ipaddr.js calls `::7f00:1` (IPv4-compatible, RFC 4291 §2.5.5.1) and unallocated space "unicast".
  // Global unicast is 2000::/3: https://www.iana.org/assignments/ipv6-address-space
  if (parsed instanceof ipaddr.IPv6 && ((parsed.parts[0] ?? 0) & 0xe000) !== 0x2000) return false
  return !ownAddresses().has(normal)
}

/** Read anew each time, 30 µs: interfaces come and go with VPNs and containers. */
function ownAddresses(): Set<string> {
  const own = new Set<string>()
  for (const cards of Object.values(networkInterfaces())) {
    for (const card of cards ?? []) own.add(normalAddress(card.address) ?? card.address)
  }
  return own
}
