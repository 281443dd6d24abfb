/** What this browser keeps for one site, under `titian.<site>.<name>` in the host's localStorage. */
import { json } from './send.ts'

export interface Keep {
  read<T>(name: string): T | null
  /** `null` erases. @returns false when the browser keeps nothing (blocked, full, private) */
  write(name: string, value: unknown): boolean
}

export function keepFor(site: string): Keep {
  const key = (name: string) => 'titian.' + site + '.' + name
  return {
    read(name) {
      try {
        return JSON.parse(localStorage.getItem(key(name))!)
      } catch {
        return null
      }
    },
    write(name, value) {
      try {
        if (value === null) localStorage.removeItem(key(name))
        else localStorage.setItem(key(name), json(value))
        return true
      } catch {
        return false
      }
    },
  }
}

/** @param n base64url characters of 6 random bits each (22 carry 128); also on plain http, without crypto.subtle */
export const random = (n: number) =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array((n * 3) >> 2))))
    .replace(/[+/]/g, (c) => (c === '+' ? '-' : '_'))
    .slice(0, n)
