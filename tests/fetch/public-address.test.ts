import { expect, test, vi } from 'vitest'
import { isPublicAddress, normalAddress } from '../../src/fetch/public-address.ts'

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  networkInterfaces: () => ({
    eth0: [{ address: '93.184.216.34' }, { address: '2606:2800:220:1:248:1893:25C8:1946' }],
  }),
}))

test.each(['8.8.8.8', '103.10.20.30', '2606:4700:4700::1111', '2001:4860:4860::8888', '::ffff:8.8.8.8'])(
  '%s is out on the internet',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

test.each([
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '127.0.0.1',
  '169.254.169.254',
  '192.0.0.192',
  '198.18.0.1',
  '240.0.0.1',
  '::1',
  '::8.8.8.8',
  '::ffff:0:8.8.8.8',
  '64:ff9b::808:808',
  '100::1',
  '2001:db8::1',
  '3fff::1',
  'fec0::1',
  'fe80::1%eth0',
  '127.1',
  '0x8.8.8.8',
  '',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false))

test.each(['93.184.216.34', '::ffff:93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])(
  '%s is public but one of this machine, and therefore not',
  (address) => expect(isPublicAddress(address)).toBe(false),
)

test('addresses have one spelling', () => {
  expect(['::FFFF:10.0.0.1', '2001:0DB8:0:0::1', '10.0.0.1', '010.0.0.1', 'berita'].map(normalAddress)).toEqual([
    '10.0.0.1',
    '2001:db8::1',
    '10.0.0.1',
    null,
    null,
  ])
})
