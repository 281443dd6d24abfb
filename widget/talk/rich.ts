/** Official replies: a small tree, built node by node and never parsed (promise 3). */
import type { RichNode } from '../../src/wire/api.ts'
import type { Kit } from '../kit.ts'

const KNOWN = /^(p|strong|em|ul|ol|li)$/

export function rich(kit: Kit, nodes: RichNode[]): (Node | string)[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    if ('a' in node) {
      const inside = rich(kit, node.t || [])
      return /^https:\/\//.test(node.a)
        ? kit.h('a', { href: node.a, target: '_blank', rel: 'noopener nofollow' }, inside)
        : kit.h('span', null, inside)
    }
    const tag = Object.keys(node)[0]!
    if (!KNOWN.test(tag)) return kit.h(tag === 'br' ? 'br' : 'span')
    return kit.h(tag, null, rich(kit, (node as Record<string, RichNode[]>)[tag]!))
  })
}
