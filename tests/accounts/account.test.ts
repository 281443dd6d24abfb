import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSocialAddress } from '../../src/accounts/account.ts'
import { SOURCES } from '../../src/sources/source-list.ts'

describe('an account', () => {
  test.each([
    ['https://www.facebook.com/PemkabBangka', 'Facebook', 'pemkabbangka', 'https://www.facebook.com/pemkabbangka'],
    [
      'https://m.facebook.com/pemkabbangka/?ref=bookmarks',
      'Facebook',
      'pemkabbangka',
      'https://www.facebook.com/pemkabbangka',
    ],
    [
      'https://web.facebook.com/pemkab.bangka/photos',
      'Facebook',
      'pemkab.bangka',
      'https://www.facebook.com/pemkab.bangka',
    ],
    ['http://fb.com/pemkabbangka', 'Facebook', 'pemkabbangka', 'https://www.facebook.com/pemkabbangka'],
    ['https://fb.me/pemkabbangka', 'Facebook', 'pemkabbangka', 'https://www.facebook.com/pemkabbangka'],
    [
      'https://www.facebook.com/pg/pemkabbangka/about/',
      'Facebook',
      'pemkabbangka',
      'https://www.facebook.com/pemkabbangka',
    ],
    [
      'https://www.facebook.com/profile.php?id=100064',
      'Facebook',
      '100064',
      'https://www.facebook.com/profile.php?id=100064',
    ],
    [
      'https://www.facebook.com/people/Pemkab-Bangka/100064/',
      'Facebook',
      '100064',
      'https://www.facebook.com/profile.php?id=100064',
    ],
    [
      'https://www.facebook.com/pages/Pemkab-Bangka/100064',
      'Facebook',
      '100064',
      'https://www.facebook.com/profile.php?id=100064',
    ],
    ['https://m.me/pemkabbangka', 'Messenger', 'pemkabbangka', 'https://m.me/pemkabbangka'],
    ['https://www.instagram.com/pemkabbangka/', 'Instagram', 'pemkabbangka', 'https://www.instagram.com/pemkabbangka'],
    [
      'https://www.instagram.com/pemkab.bangka/?hl=id',
      'Instagram',
      'pemkab.bangka',
      'https://www.instagram.com/pemkab.bangka',
    ],
    ['https://instagr.am/_humas_/', 'Instagram', '_humas_', 'https://www.instagram.com/_humas_'],
    [
      'https://www.instagram.com/pemkabbangka/reels/',
      'Instagram',
      'pemkabbangka',
      'https://www.instagram.com/pemkabbangka',
    ],
    ['https://ig.me/m/pemkabbangka', 'Instagram', 'pemkabbangka', 'https://www.instagram.com/pemkabbangka'],
    ['https://twitter.com/PemkabBangka', 'X (Twitter)', 'pemkabbangka', 'https://x.com/pemkabbangka'],
    ['https://x.com/pemkabbangka?s=21', 'X (Twitter)', 'pemkabbangka', 'https://x.com/pemkabbangka'],
    [
      'https://mobile.twitter.com/@pemkabbangka/with_replies',
      'X (Twitter)',
      'pemkabbangka',
      'https://x.com/pemkabbangka',
    ],
    [
      'https://www.youtube.com/@PemkabBangka/videos',
      'YouTube',
      'pemkabbangka',
      'https://www.youtube.com/@pemkabbangka',
    ],
    [
      'https://youtube.com/channel/UCabcdefghijklmnopqrstuv',
      'YouTube',
      'UCabcdefghijklmnopqrstuv',
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
    ],
    ['https://m.youtube.com/user/PemkabBangka', 'YouTube', 'pemkabbangka', 'https://www.youtube.com/user/pemkabbangka'],
    [
      'https://www.youtube.com/c/PemkabBangka/featured',
      'YouTube',
      'pemkabbangka',
      'https://www.youtube.com/c/pemkabbangka',
    ],
    ['https://t.me/PemkabBangka', 'Telegram', 'pemkabbangka', 'https://t.me/pemkabbangka'],
    ['https://telegram.me/s/pemkabbangka', 'Telegram', 'pemkabbangka', 'https://t.me/pemkabbangka'],
    ['https://wa.me/6281234567890', 'WhatsApp', '6281234567890', 'https://wa.me/6281234567890'],
    ['https://wa.me/6281234567890?text=Halo', 'WhatsApp', '6281234567890', 'https://wa.me/6281234567890'],
    ['https://wa.me/+62-812-3456-7890', 'WhatsApp', '6281234567890', 'https://wa.me/6281234567890'],
    [
      'https://api.whatsapp.com/send?phone=%2B6281234567890&text=Halo',
      'WhatsApp',
      '6281234567890',
      'https://wa.me/6281234567890',
    ],
    [
      'https://whatsapp.com/channel/0029VaAbCdEfGhIj',
      'WhatsApp',
      '0029VaAbCdEfGhIj',
      'https://whatsapp.com/channel/0029VaAbCdEfGhIj',
    ],
    ['https://www.tiktok.com/@pemkabbangka?lang=id', 'TikTok', 'pemkabbangka', 'https://www.tiktok.com/@pemkabbangka'],
    ['https://www.threads.net/@pemkabbangka', 'Threads', 'pemkabbangka', 'https://www.threads.com/@pemkabbangka'],
    [
      'https://id.linkedin.com/company/pemkab-bangka/',
      'LinkedIn',
      'pemkab-bangka',
      'https://www.linkedin.com/company/pemkab-bangka',
    ],
    ['https://www.linkedin.com/in/siti-b/', 'LinkedIn', 'siti-b', 'https://www.linkedin.com/in/siti-b'],
    ['https://line.me/R/ti/p/%40pemkab', 'LINE', 'pemkab', 'https://line.me/R/ti/p/@pemkab'],
    ['https://lin.ee/AbC12', 'LINE', 'AbC12', 'https://lin.ee/AbC12'],
    ['https://www.reddit.com/u/Pemkab', 'Reddit', 'pemkab', 'https://www.reddit.com/user/pemkab'],
    [
      'https://bsky.app/profile/pemkab.bsky.social',
      'Bluesky',
      'pemkab.bsky.social',
      'https://bsky.app/profile/pemkab.bsky.social',
    ],
    ['https://mastodon.social/@pemkab', 'Mastodon', 'pemkab@mastodon.social', 'https://mastodon.social/@pemkab'],
    ['https://id.pinterest.com/pemkab/', 'Pinterest', 'pemkab', 'https://www.pinterest.com/pemkab'],
    ['https://linktr.ee/pemkab', 'Linktree & link-in-bio', 'pemkab', 'https://linktr.ee/pemkab'],
  ])('%s', (address, platform, handle, canonical) => {
    expect(readSocialAddress(address)).toEqual({ platform, handle, canonical })
  })

  test('a dot makes another account', () => {
    const handle = (address: string) => readSocialAddress(address)?.handle
    expect(handle('https://instagram.com/pemkabbangka')).not.toBe(handle('https://instagram.com/pemkab.bangka'))
  })
})

describe('elsewhere on the platform', () => {
  test.each([
    'https://www.facebook.com/',
    'https://www.facebook.com/pemkabbangka/posts/123',
    'https://www.facebook.com/watch/?v=1',
    'https://www.facebook.com/groups/bangka',
    'https://www.facebook.com/profile.php',
    'https://fb.watch/abc/',
    'https://www.facebook.com/permalink.php?story_fbid=1&id=2',
    'https://www.facebook.com/photo.php?fbid=1',
    'https://www.instagram.com/p/Cabc/',
    'https://www.instagram.com/reel/Cabc/',
    'https://www.instagram.com/explore/tags/bangka/',
    'https://www.instagram.com/pemkabbangka/p/Cabc/',
    'https://www.instagram.com/stories/pemkabbangka/1/',
    'https://x.com/pemkabbangka/status/1',
    'https://x.com/hashtag/bangka',
    'https://x.com/search?q=bangka',
    'https://t.co/abc',
    'https://www.youtube.com/watch?v=abc',
    'https://youtu.be/abc',
    'https://www.youtube.com/shorts/abc',
    'https://www.youtube.com/playlist?list=a',
    'https://www.youtube.com/embed/abc',
    'https://t.me/pemkabbangka/12',
    'https://t.me/joinchat/AAA',
    'https://t.me/+AbCd',
    'https://t.me/c/123/4',
    'https://chat.whatsapp.com/AbC',
    'https://www.whatsapp.com/',
    'https://www.tiktok.com/@pemkabbangka/video/1',
    'https://vt.tiktok.com/abc/',
    'https://www.threads.net/@pemkabbangka/post/1',
    'https://www.linkedin.com/feed/update/1',
    'https://lnkd.in/abc',
    'https://www.reddit.com/r/indonesia/comments/1/a/',
    'https://bsky.app/profile/a.bsky.social/post/1',
    'https://pin.it/abc',
  ])('%s', (address) => {
    expect(readSocialAddress(address)).toMatchObject({ platform: expect.any(String), handle: '' })
  })
})

describe('no account', () => {
  test.each([
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://www.facebook.com/sharer.php?u=x',
    'https://www.facebook.com/share.php?u=x',
    'https://www.facebook.com/dialog/send?link=x',
    'https://www.facebook.com/plugins/like.php?href=x',
    'https://twitter.com/intent/tweet?text=x',
    'https://x.com/intent/post?text=x',
    'https://twitter.com/share?url=x',
    'https://wa.me/?text=x',
    'https://wa.me?text=x',
    'https://api.whatsapp.com/send?text=x',
    'https://web.whatsapp.com/send?text=x',
    'https://t.me/share/url?url=x',
    'https://telegram.me/share/url?url=x',
    'https://social-plugins.line.me/lineit/share?url=x',
    'https://line.me/R/share?text=x',
    'https://line.me/R/msg/text/?x',
    'https://www.threads.com/intent/post?text=x',
    'https://www.linkedin.com/sharing/share-offsite/?url=x',
    'https://www.linkedin.com/shareArticle?url=x',
    'https://bsky.app/intent/compose?text=x',
    'https://mastodon.social/share?text=x',
    'https://www.pinterest.com/pin/create/button/?url=x',
    'https://www.reddit.com/submit?url=x',
    'https://www.reddit.com/r/indonesia/submit',
    'https://facebook.com.evil.id/pemkabbangka',
    'https://netflix.com/pemkabbangka',
    'https://bangka.go.id/',
    'https://www.google.com/',
    'https://warta.blogspot.com/',
    'mailto:a@facebook.com',
    'facebook.com/pemkabbangka',
    '',
    `https://x.com/${'a'.repeat(3000)}`,
  ])('%s', (address) => {
    expect(readSocialAddress(address)).toBeNull()
  })
})

test('nothing throws, and a canonical address leads to the same account', () => {
  const host = fc.constantFrom(...SOURCES.flatMap((row) => row.hosts))
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '@a1',
      'profile.php?id=1234',
      'c',
      'company',
      'channel',
      '%',
      'R/ti/p',
      'in',
      'send?phone=628123456789',
    ),
  )
  fc.assert(
    fc.property(host, fc.array(part, { maxLength: 4 }), (name, parts) => {
      const found = readSocialAddress(`https://${name}/${parts.join('/')}`)
      if (found?.handle) expect(readSocialAddress(found.canonical)).toEqual(found)
    }),
    { numRuns: 3000 },
  )
})
