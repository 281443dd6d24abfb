import type { IncomingHttpHeaders } from 'node:http'
import ipaddr from 'ipaddr.js'

export interface Peer {
  address: string
  /** X-Forwarded-For came from a private peer although no proxy is configured: all visitors would look like one. */
  isUndeclaredProxy: boolean
}

/**
 * @param hops trusted proxies in front (TITIAN_TRUST_PROXY): the entry so many places from the right is the client
 */
export function clientAddress(headers: IncomingHttpHeaders, socketAddress: string, hops: number): Peer {
  const forwarded = headers['x-forwarded-for']
  if (forwarded === undefined) return { address: socketAddress, isUndeclaredProxy: false }
  if (hops === 0) return { address: socketAddress, isUndeclaredProxy: isPrivate(socketAddress) }
  const chain = String(forwarded)
    .split(',')
    .slice(-20)
    .map((entry) => entry.trim())
  const address = chain[Math.max(0, chain.length - hops)] ?? ''
  return { address: ipaddr.isValid(address) ? address : socketAddress, isUndeclaredProxy: false }
}

function isPrivate(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() !== 'unicast'
}

/** An address that no citizen comes from directly: the machine itself, the office's network, a proxy in it. */
export function isInsideAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return true
  return ['loopback', 'private', 'linkLocal', 'uniqueLocal'].includes(ipaddr.process(address).range())
}

/** What limits count: the IPv4 address, or the /64 that one household or phone holds. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':')
}
