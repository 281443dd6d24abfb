import { describe, expect, test } from 'vitest'
import { readRobots, robotsAllow } from '../../src/preview/robots.ts'

const FB = 'facebookexternalhit'
const ask = (file: string, path: string) => robotsAllow(readRobots(file, [FB]), FB, path)

describe('robots.txt by RFC 9309', () => {
  test.each<[name: string, file: string, path: string, allowed: boolean]>([
    ['no file, no rules', '', '/berita', true],
    ['everything forbidden to everybody', 'User-agent: *\nDisallow: /', '/berita', false],
    ['an empty Disallow forbids nothing', 'User-agent: *\nDisallow:', '/berita', true],
    [
      'a group of its own takes the place of *',
      `User-agent: *\nDisallow: /\n\nUser-agent: ${FB}\nDisallow: /admin`,
      '/berita',
      true,
    ],
    ['names are compared without regard to case', 'User-agent: FacebookExternalHit\nDisallow: /', '/', false],
    ['a version behind the name', 'User-agent: facebookexternalhit/1.1\nDisallow: /', '/', false],
    ['another product is another', 'User-agent: facebook\nDisallow: /', '/', true],
    ['several names over one group', `User-agent: Twitterbot\nUser-agent: ${FB}\nDisallow: /x`, '/x', false],
    [
      'groups of one name are joined',
      `User-agent: ${FB}\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: ${FB}\nDisallow: /b`,
      '/b',
      false,
    ],
    ['the longer rule decides', 'User-agent: *\nDisallow: /berita\nAllow: /berita/umum', '/berita/umum/1', true],
    ['Allow before Disallow where both are as long', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['* stands for anything', 'User-agent: *\nDisallow: /*.jpg', '/foto/a.jpg?x=1', false],
    ['$ is the end', 'User-agent: *\nDisallow: /*.jpg$', '/foto/a.jpg?x=1', true],
    ['$ is the end, met', 'User-agent: *\nDisallow: /*.jpg$', '/foto/a.jpg', false],
    ['a middle * must find its piece', 'User-agent: *\nDisallow: /a*b*c', '/axxbxx', true],
    [
      'comments and odd lines are passed over',
      '# hi\nUser-agent: * # all\nnonsense\nCrawl-delay: 10\nDisallow: /a # here',
      '/a',
      false,
    ],
    ['letters beyond ASCII', 'User-agent: *\nDisallow: /café', '/caf%C3%A9', false],
    ['hexadecimal digits in either case', 'User-agent: *\nDisallow: /%c3%a9', '/%C3%A9', false],
    ['old line ends', 'User-agent: *\rDisallow: /a\rDisallow: /b', '/b', false],
    ['rules before any name belong to nobody', 'Disallow: /\nUser-agent: *\nAllow: /', '/', true],
  ])('%s', (_name, file, path, allowed) => {
    expect(ask(file, path).allowed).toBe(allowed)
  })

  test('the line that decided is named', () => {
    expect(ask('User-agent: *\nDisallow: /berita/', '/berita/1')).toEqual({
      allowed: false,
      rule: 'Disallow: /berita/',
      line: 2,
    })
  })

  test('a hostile file is cut at 500 rules of 200 characters', () => {
    const rules = Array.from({ length: 600 }, (_, index) => `Disallow: /${'a*'.repeat(400)}${index}`)
    expect(ask(`User-agent: *\n${rules.join('\n')}`, `/${'a'.repeat(5_000)}`).allowed).toBe(false)
    const late = [...Array.from({ length: 500 }, () => 'Disallow: /x'), 'Disallow: /berita']
    expect(ask(`User-agent: *\n${late.join('\n')}`, '/berita').allowed).toBe(true)
  })
})
