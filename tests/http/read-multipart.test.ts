import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import type { Request, Response } from 'express'
import { expect, test } from 'vitest'
import { readMultipart } from '../../src/http/read-multipart.ts'

const MB = 1024 * 1024
const LIMITS = { fieldBytes: 1000, fileBytes: 60 * MB, files: 3, bodyBytes: 200 * MB }

/** A sender who takes as long as the test wants. */
function sender(address: string) {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const body = Object.assign(new PassThrough({ highWaterMark: 200 * MB }), { headers })
  const res = Object.assign(new EventEmitter(), { set: () => {} })
  const form = readMultipart(body as unknown as Request, res as unknown as Response, { ...LIMITS, sender: address })
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
  const [first, second, third] = [sender('a'), sender('b'), sender('c')]
  await first.begins(31)
  await second.begins(31)
  await third.begins(10)
  expect(await third.ends()).toEqual(['room'])
  const fourth = sender('d')
  await fourth.begins(2)
  expect(await fourth.ends()).toEqual([2])
  expect(await first.ends()).toEqual([31])
  expect(await second.ends()).toEqual([31])
  for (const one of [first, second, third, fourth]) one.leaves()
  const next = sender('c')
  await next.begins(31)
  expect(await next.ends()).toEqual([31])
  next.leaves()
})

test('one address never holds all the room, and has its own back when it is gone', async () => {
  const [first, second] = [sender('a'), sender('a')]
  await first.begins(20)
  await second.begins(20)
  const other = sender('b')
  await other.begins(30)
  expect(await other.ends()).toEqual([30])
  expect(await second.ends()).toEqual(['room'])
  expect(await first.ends()).toEqual([20])
  for (const one of [first, second, other]) one.leaves()
  const again = sender('a')
  await again.begins(30)
  expect(await again.ends()).toEqual([30])
  again.leaves()
})
