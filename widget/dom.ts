/** Building nodes without ever parsing a string. */
import { quiet } from './quiet.ts'

export type Child = Node | string | null | false | undefined | Child[]
// biome-ignore lint/suspicious/noExplicitAny: handlers of any event beside values of any attribute
export type Props = Record<string, any>

/** Appends texts and nodes; what is false or empty is left out. */
export function add(parent: Node, ...children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) add(parent, ...child)
    else if (child) parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
  }
}

const create = (space: string, tag: string, props?: Props | null, children: Child[] = []) => {
  // createElement makes nameless elements in a page served as XML
  const node = document.createElementNS('http://www.w3.org/' + space, tag)
  for (const name in props) {
    const value = props[name]
    if (typeof value === 'function') node.addEventListener(name, quiet(value))
    else if (value || value === 0) node.setAttribute(name, value)
  }
  add(node, children)
  return node
}

/** @param props functions become listeners, the rest attributes; what is false or empty is left out */
export const h = <E extends HTMLElement = HTMLElement>(tag: string, props?: Props | null, ...children: Child[]): E =>
  create('1999/xhtml', tag, props, children) as Element as E

export const icon = (d: string): Element =>
  create('2000/svg', 'svg', { class: 'ico', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, [
    create('2000/svg', 'path', { d }),
  ])
