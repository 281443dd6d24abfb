import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { type ImportResult, type ImportWish, importComments } from '../../src/old-comments/import-comments.ts'
import { type Format, SourceMistake } from '../../src/old-comments/old-comment.ts'
import { AddressMap, readAddressChanges } from '../../src/pages/address-map.ts'
import { forEachDatabase, ORIGIN, SITE, type Started } from '../support/start.ts'

const folder = mkdtempSync(join(tmpdir(), 'titian-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
function fileOf(content: string | Buffer, ending = ''): string {
  const path = join(folder, `${++files}${ending}`)
  writeFileSync(path, content)
  return path
}

interface Options extends Partial<ImportWish> {
  changes?: string
}
async function imports(started: Started, format: Format, content: string | Buffer, options: Options = {}) {
  const skipped: { line: number; id: string; reason: string }[] = []
  const changes = options.changes ? readAddressChanges(options.changes) : []
  const result: ImportResult = await importComments(started.titian, started.site, {
    format,
    path: fileOf(content, format === 'drupal' && String(content).includes('INSERT') ? '.sql' : ''),
    source: '',
    map: new AddressMap(changes, ORIGIN),
    isDryRun: false,
    keepsSpam: false,
    screens: false,
    progress: () => {},
    skipped: (what) => skipped.push(what),
    ...options,
  })
  return { result, skipped }
}

const stored = (started: Started) =>
  started.titian.db.selectFrom('comment').selectAll().where('site_id', '=', SITE).orderBy('id').execute()

interface Remark {
  id: number
  parent?: number
  author?: string
  text?: string
  approved?: string
  type?: string
  gmt?: string
}
const remark = ({ id, parent = 0, author = 'Warga Kenanga', text = 'Jalan ini rusak.', ...other }: Remark) => `
      <wp:comment>
        <wp:comment_id>${id}</wp:comment_id>
        <wp:comment_author><![CDATA[${author}]]></wp:comment_author>
        <wp:comment_author_email><![CDATA[rahasia@contoh.test]]></wp:comment_author_email>
        <wp:comment_author_IP><![CDATA[203.0.113.99]]></wp:comment_author_IP>
        <wp:comment_date><![CDATA[2019-03-01 09:00:00]]></wp:comment_date>
        <wp:comment_date_gmt><![CDATA[${other.gmt ?? `2019-03-01 02:0${id % 10}:00`}]]></wp:comment_date_gmt>
        <wp:comment_content><![CDATA[${text}]]></wp:comment_content>
        <wp:comment_approved><![CDATA[${other.approved ?? '1'}]]></wp:comment_approved>
        <wp:comment_type><![CDATA[${other.type ?? 'comment'}]]></wp:comment_type>
        <wp:comment_parent>${parent}</wp:comment_parent>
      </wp:comment>`
const wxr = (remarks: Remark[], link = `${ORIGIN}/2019/03/jalan-kenanga/`) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
  <channel>
    <title>Kabupaten</title>
    <wp:wxr_version>1.2</wp:wxr_version>
    <wp:base_blog_url>${ORIGIN}</wp:base_blog_url>
    <item>
      <title><![CDATA[Perbaikan Jalan Kenanga & Talang]]></title>
      <link>${link}</link>
      <wp:post_date_gmt><![CDATA[2019-02-28 01:00:00]]></wp:post_date_gmt>
      <content:encoded><![CDATA[<p>Isi berita &nbsp; panjang</p>]]></content:encoded>${remarks.map(remark).join('')}
    </item>
  </channel>
</rss>
`

forEachDatabase('importing from WordPress', (start) => {
  test('keeps dates, names, threads and states, and nothing that names a person beside the name', async () => {
    const started = await start()
    const { result, skipped } = await imports(
      started,
      'wxr',
      wxr([
        {
          id: 1,
          author: 'Budi &amp; Sari',
          text: 'Kapan <b>diperbaiki</b>?\n\nSudah <a href="https://contoh.test/x">lama</a>.<script>x()</script>',
        },
        { id: 2, parent: 1, author: 'Ani' },
        { id: 3, parent: 2, author: 'Candra' },
        { id: 4, approved: '0' },
        { id: 5, approved: 'spam' },
        { id: 6, approved: 'trash' },
        { id: 7, type: 'pingback' },
      ]),
    )

    expect(result).toMatchObject({ read: 7, imported: { shown: 3, held: 1, spam: 0 }, known: 0, pages: 1, orphans: 0 })
    expect(skipped.map(({ reason }) => reason).sort()).toEqual(['gone', 'ping', 'spam'])
    const [first, second, third, fourth] = await stored(started)
    expect(first).toMatchObject({
      name: 'Budi & Sari',
      text: 'Kapan diperbaiki?\n\nSudah lama (https://contoh.test/x).',
      state: 'shown',
      created_at: '2019-03-01T02:01:00.000Z',
      day: '2019-03-01',
      parent_id: '',
    })
    expect(second).toMatchObject({ parent_id: first!.id, thread_id: first!.id })
    expect(third).toMatchObject({ parent_id: second!.id, thread_id: first!.id })
    expect(fourth).toMatchObject({ state: 'held', queued_at: started.clock.now() })
    expect(JSON.stringify(await stored(started))).not.toMatch(/rahasia|203\.0\.113/)
    const page = await started.titian.db.selectFrom('page').selectAll().executeTakeFirstOrThrow()
    expect(page).toMatchObject({ comments: 3, title: 'Perbaikan Jalan Kenanga & Talang' })
    const shown = await started.get(
      `/api/v1/comments?site=${SITE}&url=${encodeURIComponent(`${ORIGIN}/2019/03/jalan-kenanga/`)}`,
    )
    expect(JSON.stringify(shown.json)).toContain('"to":"Ani"')
  })

  test('run twice it adds nothing, and broken off it goes on with its threads whole', async () => {
    const started = await start()
    const remarks = Array.from({ length: 450 }, (_, index) => ({ id: index + 1, parent: index === 449 ? 0 : 450 }))
    const file = wxr(remarks)
    let told = 0
    const breaking = imports(started, 'wxr', file, {
      progress(phase) {
        if (phase === 'storing' && ++told === 1) throw new Error('the light went out')
      },
    })
    await expect(breaking).rejects.toThrow('the light went out')
    expect(await stored(started)).toHaveLength(200)

    const { result } = await imports(started, 'wxr', file)
    const again = await imports(started, 'wxr', file)

    expect(result).toMatchObject({ imported: { shown: 250, held: 0, spam: 0 }, known: 200 })
    expect(again.result).toMatchObject({ imported: { shown: 0, held: 0, spam: 0 }, known: 450 })
    const rows = await stored(started)
    const ids = new Set(rows.map(({ id }) => id))
    expect(rows).toHaveLength(450)
    expect(rows.filter(({ parent_id }) => parent_id && !ids.has(parent_id))).toEqual([])
    expect(new Set(rows.map(({ thread_id }) => thread_id)).size).toBe(1)
    const page = await started.titian.db.selectFrom('page').select('comments').executeTakeFirstOrThrow()
    expect(page.comments).toBe(450)
    const acts = await started.titian.db.selectFrom('day_act').selectAll().orderBy('act').execute()
    expect(acts.map(({ act, acts }) => [act, acts])).toEqual([
      ['comment', 1],
      ['reply', 449],
    ])
    const audit = await started.titian.db.selectFrom('audit').selectAll().where('did', '=', 'site.import').execute()
    expect(audit).toHaveLength(3)
  })

  test('a dry run tells the same and stores nothing', async () => {
    const started = await start()
    const file = wxr([{ id: 1 }, { id: 2, parent: 1 }, { id: 3, text: '<img src=x>' }])

    const dry = await imports(started, 'wxr', file, { isDryRun: true })

    expect(await stored(started)).toEqual([])
    expect(await started.titian.db.selectFrom('page').selectAll().execute()).toEqual([])
    expect(dry.result).toEqual((await imports(started, 'wxr', file)).result)
  })

  test.each([
    ['half a file', (file: string) => file.slice(0, file.length / 2), /line \d+/],
    ['a tag that is not closed', (file: string) => file.replace('</wp:comment_author>', ''), /line 23/],
    ['another XML', () => '<?xml version="1.0"?><html><body/></html>', /no export of WordPress/],
    ['a feed without comments of WordPress', () => '<rss><channel><item/></channel></rss>', /no export of WordPress/],
    ['an empty file', () => '', /is empty/],
    ['a picture', () => '\u0089PNG\r\n\u001a\n', /no XML/],
  ])('%s imports nothing and says where', async (_name, change, message) => {
    const started = await start()
    const file = change(wxr([{ id: 1 }, { id: 2 }]))

    await expect(imports(started, 'wxr', file)).rejects.toThrow(SourceMistake)
    await expect(imports(started, 'wxr', file)).rejects.toThrow(message)
    expect(await stored(started)).toEqual([])
  })

  test('an entity bomb and a file of the server stay letters', async () => {
    const started = await start()
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`
    const file = wxr([{ id: 1 }])
      .replace('<rss', `${bomb}<rss`)
      .replace('<![CDATA[Jalan ini rusak.]]>', 'Tertawa &b; &c; &amp; senang')

    await imports(started, 'wxr', file)

    expect((await stored(started)).map(({ text }) => text)).toEqual(['Tertawa &b; &c; & senang'])
  })

  test('another site is refused, and a map leads its articles here', async () => {
    const started = await start()
    const file = wxr([{ id: 1 }], 'http://lama.contoh.test/2019/03/jalan-kenanga/')

    await expect(imports(started, 'wxr', file)).rejects.toThrow(/lama\.contoh\.test[\s\S]*--map/)
    const { result } = await imports(started, 'wxr', file, {
      changes: `old,new\nhttps://lama.contoh.test/*,${ORIGIN}/berita/*`,
    })

    expect(result.imported.shown).toBe(1)
    const page = await started.titian.db.selectFrom('page').select('url').executeTakeFirstOrThrow()
    expect(page.url).toBe(`${ORIGIN}/berita/2019/03/jalan-kenanga/`)
  })

  test('the answer to a comment that was left out stands under the one before it, or by itself', async () => {
    const started = await start()
    const { result } = await imports(
      started,
      'wxr',
      wxr([
        { id: 1 },
        { id: 2, parent: 1, approved: 'trash' },
        { id: 3, parent: 2 },
        { id: 4, parent: 99 },
        { id: 5, parent: 6 },
        { id: 6, parent: 5 },
      ]),
    )

    const rows = await stored(started)
    expect(result.orphans).toBeGreaterThanOrEqual(2)
    expect(rows.find(({ once }) => once.endsWith('#3'))?.parent_id).toBe(
      rows.find(({ once }) => once.endsWith('#1'))?.id,
    )
    expect(rows.find(({ once }) => once.endsWith('#4'))?.parent_id).toBe('')
    expect(rows).toHaveLength(5)
  })

  test('spam is kept when that is asked, and screening finds what the old site let pass', async () => {
    const started = await start()
    const spam = 'Daftar slot gacor maxwin hari ini di http://slot88-gacor.test bonus new member 100%'
    const { result } = await imports(
      started,
      'wxr',
      wxr([{ id: 1, approved: 'spam' }, { id: 2, text: spam }, { id: 3 }]),
      {
        keepsSpam: true,
        screens: true,
      },
    )

    expect(result.imported).toEqual({ shown: 1, held: 0, spam: 2 })
    const page = await started.titian.db.selectFrom('page').select('comments').executeTakeFirstOrThrow()
    expect(page.comments).toBe(1)
  })

  test('text of old Windows, a byte order mark and gzip are read', async () => {
    const started = await start()
    const latin = wxr([{ id: 1, text: 'Café “bagus”' }]).replace('encoding="UTF-8"', 'encoding="windows-1252"')
    const bytes = Buffer.from(latin.replaceAll('é', '\u00e9').replace('“', '\u0093').replace('”', '\u0094'), 'latin1')

    await imports(started, 'wxr', gzipSync(bytes))
    await imports(started, 'wxr', `\ufeff${wxr([{ id: 2, text: 'Tanda\u0008 kendali' }])}`)

    expect((await stored(started)).map(({ text }) => text)).toEqual(['Café “bagus”', 'Tanda kendali'])
    await expect(imports(started, 'wxr', gzipSync(bytes).subarray(0, 300))).rejects.toThrow(/ends in the middle/)
  })
})

const article = `${ORIGIN}/berita/jalan`

forEachDatabase('importing from other systems', (start) => {
  test('Disqus: threads, answers, deleted ones and spam', async () => {
    const started = await start()
    const post = (id: string, inner: string) =>
      `<post dsq:id="${id}"><id/><message><![CDATA[<p>Isi ${id}</p><p>Baris dua</p>]]></message><createdAt>2020-05-0${id}T03:00:00Z</createdAt>${inner}<author><email>rahasia@contoh.test</email><name>Warga ${id}</name></author><ipAddress>203.0.113.9</ipAddress><thread dsq:id="77"/></post>`
    const file = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><title>General</title></category>
<thread dsq:id="77"><id/><link>${article}</link><title>Jalan</title><createdAt>2020-05-01T00:00:00Z</createdAt><author><name>Admin</name></author></thread>
${post('1', '<isDeleted>false</isDeleted><isSpam>false</isSpam>')}
${post('2', '<isDeleted>false</isDeleted><isSpam>false</isSpam><parent dsq:id="1"/>')}
${post('3', '<isDeleted>true</isDeleted><isSpam>false</isSpam>')}
${post('4', '<isDeleted>false</isDeleted><isSpam>true</isSpam>')}
</disqus>`

    const { result } = await imports(started, 'disqus', file)

    expect(result).toMatchObject({ imported: { shown: 2, held: 0, spam: 0 }, skipped: { gone: 1, spam: 1 } })
    const [first, second] = await stored(started)
    expect(first).toMatchObject({ name: 'Warga 1', text: 'Isi 1\n\nBaris dua', created_at: '2020-05-01T03:00:00.000Z' })
    expect(second!.parent_id).toBe(first!.id)
    await expect(imports(started, 'disqus', wxr([{ id: 1 }]))).rejects.toThrow(/no export of Disqus/)
  })

  test('JSON by lines and as a list; a line that is none is named', async () => {
    const started = await start()
    const one = {
      id: 'a',
      url: '/berita/jalan',
      name: 'Warga',
      text: '= bukan rumus <b>ya</b>',
      at: '2021-06-01 10:00',
    }
    const two = {
      id: 'b',
      parent: 'a',
      url: article,
      name: 'Pemkab',
      text: 'Terima kasih.',
      at: '2021-06-02T03:00:00Z',
      official: true,
    }
    await imports(
      started,
      'json',
      `{"titian":"comments","version":1}\n${JSON.stringify(one)}\n${JSON.stringify(two)}\n`,
    )
    const list = await imports(started, 'json', JSON.stringify([one, two, { id: 'c' }]))

    expect(list.result).toMatchObject({ known: 2, skipped: { fields: 1 } })
    const [first, second] = await stored(started)
    expect(first).toMatchObject({ text: '= bukan rumus <b>ya</b>', created_at: '2021-06-01T03:00:00.000Z' })
    expect(second).toMatchObject({ is_official: 1, parent_id: first!.id })
    await expect(imports(started, 'json', `${JSON.stringify(one)}\n{"id":`)).rejects.toThrow(/Line 2 is no JSON/)
  })

  test('a CSV with Indonesian heads and semicolons; a column that is missing is named', async () => {
    const started = await start()
    const csv = `ID;Induk;Alamat;Nama;Isi;Tanggal;Status\n1;;${article};Warga;"Halo; semua";01/02/2022 08:30;tayang\n2;1;${article};;Balas;02/02/2022;menunggu\n3;;${article};x;y;kapan-kapan;tayang\n`

    const { result, skipped } = await imports(started, 'csv', csv)

    expect(result.imported).toEqual({ shown: 1, held: 1, spam: 0 })
    expect(skipped).toEqual([expect.objectContaining({ reason: 'date', line: 4 })])
    const [first, second] = await stored(started)
    expect(first).toMatchObject({ text: 'Halo; semua', created_at: '2022-02-01T01:30:00.000Z' })
    expect(second).toMatchObject({ name: 'Tanpa nama', parent_id: first!.id })
    await expect(imports(started, 'csv', 'nama,isi\na,b\n')).rejects.toThrow(/no column for: url, at/)
    await expect(imports(started, 'csv', `url,text,at\n${article},"halo,2020-01-01\n`)).rejects.toThrow(
      /broken at line/,
    )
  })

  test('Isso: its own database', async () => {
    const started = await start()
    const path = join(folder, `${++files}.db`)
    const isso = new Database(path)
    isso.exec(`create table threads (id integer primary key, uri varchar(256), title varchar(256));
      create table comments (tid, id integer primary key, parent integer, created float, modified float, mode integer,
        remote_addr varchar, text varchar, author varchar, email varchar, website varchar, likes integer, dislikes integer, voters blob);
      insert into threads values (1, '/berita/jalan', 'Jalan');
      insert into comments (tid, id, parent, created, mode, remote_addr, text, author) values
        (1, 1, null, 1588300000.5, 1, '203.0.113.9', 'Satu', 'Warga'), (1, 2, 1, 1588300100, 2, '', 'Dua', null), (1, 3, 1, 1588300200, 4, '', '', null)`)
    isso.close()

    const { result } = await imports(started, 'isso', '', { path })

    expect(result).toMatchObject({ imported: { shown: 1, held: 1, spam: 0 }, skipped: { gone: 1 } })
    expect((await stored(started))[1]!.parent_id).toBe((await stored(started))[0]!.id)
    await expect(imports(started, 'isso', 'tidak')).rejects.toThrow(/no database of Isso/)
  })

  test('Remark42: its backup', async () => {
    const started = await start()
    const of = (id: string, pid: string, more = {}) =>
      JSON.stringify({
        id,
        pid,
        text: `<p>Isi ${id}</p>`,
        orig: 'x',
        user: { name: 'Warga', id: 'x', ip: '203.0.113.9' },
        locator: { site: 's', url: article },
        time: '2021-01-01T00:00:00.123+07:00',
        ...more,
      })
    const file = [
      `{"version":1,"users":[],"posts":[]}`,
      of('r1', ''),
      of('r2', 'r1'),
      of('r3', '', { delete: true }),
    ].join('\n')

    const { result } = await imports(started, 'remark42', file)

    expect(result).toMatchObject({ imported: { shown: 2, held: 0, spam: 0 }, skipped: { gone: 1 } })
    expect((await stored(started))[0]).toMatchObject({ text: 'Isi r1', created_at: '2020-12-31T17:00:00.123Z' })
    await expect(imports(started, 'remark42', of('r1', ''))).rejects.toThrow(/no backup of Remark42/)
  })

  test.each([
    [
      'Drupal 7',
      `-- MySQL dump 10.13
/*!40101 SET NAMES utf8 */;
DROP TABLE IF EXISTS \`drp_cache\`;
INSERT INTO \`drp_cache\` VALUES ('x','a;b\\'c');
CREATE TABLE \`drp_comment\` (
  \`cid\` int(11) NOT NULL AUTO_INCREMENT,
  \`pid\` int(11), \n  \`nid\` int(11),
  \`uid\` int(11),
  \`subject\` varchar(64),
  \`hostname\` varchar(128),
  \`created\` int(11),
  \`status\` tinyint(3),
  \`name\` varchar(60),
  \`mail\` varchar(64),
  PRIMARY KEY (\`cid\`)
) ENGINE=InnoDB;
INSERT INTO \`drp_comment\` VALUES (1,0,5,0,'Perihal','203.0.113.9',1400000000,1,'O''Warga','r@contoh.test'),(2,1,5,3,'b','::1',1400000100,0,NULL,NULL);
INSERT INTO \`drp_field_data_comment_body\` (\`entity_type\`, \`deleted\`, \`entity_id\`, \`comment_body_value\`) VALUES ('comment',0,1,'Baris satu; titik\\r\\nbaris \\'dua\\''),('comment',0,2,'<p>Dua</p>');
INSERT INTO \`drp_url_alias\` (\`pid\`,\`source\`,\`alias\`) VALUES (1,'node/5','berita/jalan');
INSERT INTO \`drp_node\` (\`nid\`,\`title\`,\`created\`) VALUES (5,'Jalan',1399990000);
INSERT INTO \`drp_users\` (\`uid\`,\`name\`) VALUES (3,'petugas');
-- Dump completed`,
    ],
    [
      'Drupal 10',
      `INSERT INTO \`comment\` (\`cid\`,\`uuid\`) VALUES (1,'x');
INSERT INTO \`comment_field_data\` (\`cid\`,\`status\`,\`uid\`,\`pid\`,\`entity_id\`,\`subject\`,\`name\`,\`mail\`,\`hostname\`,\`created\`,\`entity_type\`) VALUES
(1,1,0,NULL,5,'Perihal','O\\'Warga','r@contoh.test','203.0.113.9',1400000000,'node'),
(2,0,3,1,5,'b',NULL,NULL,NULL,1400000100,'node'),(9,1,3,NULL,5,'b',NULL,NULL,NULL,1400000100,'media');
INSERT INTO \`comment__comment_body\` (\`deleted\`,\`entity_id\`,\`comment_body_value\`) VALUES (0,1,'Baris satu; titik\\r\\nbaris \\'dua\\''),(0,2,'<p>Dua</p>');
INSERT INTO \`path_alias\` (\`id\`,\`path\`,\`alias\`,\`status\`) VALUES (1,'/node/5','/berita/jalan',1);
INSERT INTO \`node_field_data\` (\`nid\`,\`title\`,\`created\`) VALUES (5,'Jalan',1399990000);
INSERT INTO \`users_field_data\` (\`uid\`,\`name\`) VALUES (3,'petugas');
`,
    ],
  ])('%s: a dump', async (_name, dump) => {
    const started = await start()
    const { result } = await imports(started, 'drupal', dump)

    expect(result).toMatchObject({ read: 2, imported: { shown: 1, held: 1, spam: 0 } })
    const [first, second] = await stored(started)
    expect(first).toMatchObject({
      name: 'O’Warga'.replace('’', "'"),
      text: "Baris satu; titik\nbaris 'dua'",
      created_at: '2014-05-13T16:53:20.000Z',
    })
    expect(second).toMatchObject({ name: 'petugas', text: 'Dua', parent_id: first!.id })
    const page = await started.titian.db.selectFrom('page').selectAll().executeTakeFirstOrThrow()
    expect(page).toMatchObject({ url: article, title: 'Jalan' })
    await expect(imports(started, 'drupal', dump.slice(0, dump.lastIndexOf('titik')))).rejects.toThrow(/ends inside/)
  })
})
