import ipaddr from 'ipaddr.js'
import { Problem } from '../base/problem.ts'

type Network = [address: ipaddr.IPv4 | ipaddr.IPv6, bits: number]

const MOST = 20
/** A wider network holds a province: one slip of the finger would stop all counting. */
const LEAST_BITS = { ipv4: 16, private: 8, ipv6: 32 }

/**
 * The office's networks as they are stored: `203.0.113.0/24 2001:db8::/48`, one a space, without repeats.
 *
 * @param text addresses or CIDR, parted by spaces, commas or lines
 * @throws Problem 'invalid' for what is no network, too wide a one, or more than 20
 */
export function readOfficeNetworks(text: string): string {
  const field = 'office-networks'
  const found = new Set<string>()
  for (const word of text.split(/[\s,;]+/).filter(Boolean)) {
    const network = parse(word)
    if (!network) throw new Problem('invalid', 'err.office_network', { field, params: { network: word.slice(0, 60) } })
    const [address, bits] = network
    const least =
      address.kind() === 'ipv6' ? LEAST_BITS.ipv6 : address.range() === 'private' ? LEAST_BITS.private : LEAST_BITS.ipv4
    if (bits < least) {
      throw new Problem('invalid', 'err.office_network_wide', { field, params: { network: word.slice(0, 60), least } })
    }
    found.add(`${address.toString()}/${bits}`)
  }
  if (found.size > MOST) throw new Problem('invalid', 'err.office_networks_many', { field, params: { max: MOST } })
  return [...found].join(' ')
}

/** Whether a visitor's address lies in one of them; the address is looked at and forgotten. */
export function isOfficeAddress(networks: string, address: string): boolean {
  if (networks === '' || !ipaddr.isValid(address)) return false
  const here = ipaddr.process(address)
  return parsed(networks).some(([net, bits]) => net.kind() === here.kind() && here.match([net, bits] as never))
}

const known = new Map<string, Network[]>()
function parsed(networks: string): Network[] {
  let found = known.get(networks)
  if (!found) {
    found = networks
      .split(' ')
      .map(parse)
      .filter((network) => network !== null)
    if (known.size >= 200) known.clear()
    known.set(networks, found)
  }
  return found
}

/** The network's first address and its bits, IPv4 inside IPv6 written as IPv4. */
function parse(word: string): Network | null {
  const [text = '', bitsText, ...rest] = word.split('/')
  // ipaddr.js also takes `10.1` and `0x7f000001`; nobody who types them means an office.
  if (rest.length > 0 || !/^(?:\d+(?:\.\d+){3}|[\da-f:]*:[\da-f:.]*)$/i.test(text) || !ipaddr.isValid(text)) return null
  if (bitsText !== undefined && !/^\d{1,3}$/.test(bitsText)) return null
  const address = ipaddr.process(text)
  const isMapped = address.kind() === 'ipv4' && text.includes(':')
  const most = address.kind() === 'ipv4' ? 32 : 128
  const bits = bitsText === undefined ? most : Number(bitsText) - (isMapped ? 96 : 0)
  if (bits < 0 || bits > most) return null
  const bytes = address.toByteArray()
  for (let bit = bits; bit < most; bit++) bytes[bit >> 3]! &= ~(128 >> (bit & 7))
  return [ipaddr.fromByteArray(bytes), bits]
}
