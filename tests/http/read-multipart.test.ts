import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { readMultipart } from '../../src/http/read-multipart.ts'

const MB = 1024 * 1024
const LIMITS = { fieldBytes: 1000, fileBytes: 60 * MB, files: 3, bodyBytes: 200 * MB }

/** A sender who takes as long as the test wants. */
function sender() {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const body = Object.assign(new PassThrough({ highWaterMark: 200 * MB }), { headers })
  const res = Object.assign(new EventEmitter(), { set: () => {} })
  const form = readMultipart(body as unknown as Request, res as unknown as Response, LIMITS)
  return {
    async begins(mb: number) {
      body.write('--x\r\nContent-Disposition: form-data; name="photo"; filename="a"\r\n\r\n')
      for (let n = 0; n < mb; n++) body.write(Buffer.alloc(MB))
      while (body.readableLength > 0) await new Promise(setImmediate)
    },
    async ends() {
      body.end('\r\n--x--\r\n')
      return (await form).files.map(({ bytes, lost }) => lost || bytes.length / MB)
    },
    leaves: () => res.emit('close'),
  }
}

test('a photo that found no room takes none from others', async () => {
  const [first, second, third] = [sender(), sender(), sender()]
  await first.begins(40)
  await second.begins(40)
  await third.begins(20)
  expect(await second.ends()).toEqual(['room'])
  expect(await third.ends()).toEqual([20])
  expect(await first.ends()).toEqual([40])
  for (const one of [first, second, third]) one.leaves()
  const next = sender()
  await next.begins(60)
  expect(await next.ends()).toEqual([60])
  next.leaves()
})
