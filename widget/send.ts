/** Talking to Titian from a page that may have broken half of the browser. */

/** Longest wait for an answer: a public office's line can be slow, a dead one should not hold the form for a minute. */
const WAIT_MS = 15_000

/**
 * JSON without `JSON.stringify`: Prototype.js before 1.7 gives arrays a `toJSON` that turns them into strings, and old
 * sites replace `JSON` as a whole. Undefined members are left out.
 */
export function json(value: unknown): string {
  if (typeof value === 'string') {
    return '"' + value.replace(/[\\"\0-\x1f]/g, (c) => '\\u' + (c.charCodeAt(0) + 0x10000).toString(16).slice(1)) + '"'
  }
  if (!value || typeof value !== 'object') return '' + value
  const parts: string[] = []
  if (Array.isArray(value)) {
    for (const member of value) parts.push(json(member))
    return '[' + parts + ']'
  }
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key]
    if (member !== undefined) parts.push(json(key) + ':' + json(member))
  }
  return '{' + parts + '}'
}

/** `status` 0: no answer (line down, blocked, too slow). */
export interface Answer<T> {
  status: number
  data: T | null
}

/**
 * Never rejects. A string body goes as `text/plain`, so that a plain POST needs no preflight.
 * `fetch` first; where the page took it away XHR, and `sendBeacon` when the page is going and XHR would be cut off.
 */
export function ask<T>(
  method: string,
  address: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  return new Promise((done) => {
    const text = body ? json(body) : null
    const fail = () => done({ status: 0, data: null })
    setTimeout(fail, WAIT_MS)
    try {
      // keepalive: a share or a like is pressed a moment before the page is left
      fetch(address, { method, body: text, headers, credentials: 'omit', keepalive: !!text })
        .then(async (answer) => done({ status: answer.status, data: await answer.json().catch(() => null) }))
        .catch(fail)
    } catch {
      try {
        if (document.hidden && navigator.sendBeacon(address, text)) return
        const xhr = new XMLHttpRequest()
        xhr.open(method, address)
        xhr.responseType = 'json'
        for (const name in headers) xhr.setRequestHeader(name, headers[name]!)
        xhr.onload = () => done({ status: xhr.status, data: xhr.response })
        xhr.onerror = fail
        xhr.send(text)
      } catch {
        fail()
      }
    }
  })
}
