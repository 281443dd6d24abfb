import type { IsoTime } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import type { Db, Row } from '../storage/tables.ts'
import { LIMITS } from '../wire/limits.ts'
import type { Photo } from './encode-photo.ts'
import type { LetterRow } from './letter-store.ts'
import { lockRules } from './rules-store.ts'

/** Everything of a photo but its pixels. */
const HEAD = ['id', 'letter_id', 'n', 'width', 'height', 'is_public', 'alt'] as const
export type PhotoHead = Pick<Row<'letter_photo'>, (typeof HEAD)[number]>

export async function photosOf(db: Db, siteId: string, letterId: string): Promise<PhotoHead[]> {
  return db
    .selectFrom('letter_photo')
    .select(HEAD)
    .where('site_id', '=', siteId)
    .where('letter_id', '=', letterId)
    .orderBy('n')
    .execute()
}

/** A photo's bytes, a JPEG; undefined when there is none of that number. */
export async function photoBytes(
  db: Db,
  siteId: string,
  letterId: string,
  n: number,
  which: 'small' | 'image',
): Promise<(PhotoHead & { bytes: Buffer }) | undefined> {
  const row = await db
    .selectFrom('letter_photo')
    .select([...HEAD, which])
    .where('site_id', '=', siteId)
    .where('letter_id', '=', letterId)
    .where('n', '=', n)
    .executeTakeFirst()
  return row && { ...row, bytes: Buffer.from(row[which] as Uint8Array) }
}

/** All photos of a letter with their bytes, at most three: for the copy that its writer may take away. */
export async function allPhotos(db: Db, siteId: string, letterId: string): Promise<(PhotoHead & { bytes: Buffer })[]> {
  const rows = await db
    .selectFrom('letter_photo')
    .select([...HEAD, 'image'])
    .where('site_id', '=', siteId)
    .where('letter_id', '=', letterId)
    .orderBy('n')
    .execute()
  return rows.map((row) => ({ ...row, bytes: Buffer.from(row.image) }))
}

/** Photos that wait for their letter, by the key of the form. */
export async function waitingPhotos(db: Db, siteId: string, once: string): Promise<PhotoHead[]> {
  return db
    .selectFrom('letter_photo')
    .select(HEAD)
    .where('site_id', '=', siteId)
    .where('once', '=', once)
    .where('letter_id', '=', '')
    .orderBy('n')
    .execute()
}

const NUMBERS = Array.from({ length: LIMITS.photos }, (_, index) => index + 1)

/** Keeps photos for a form that comes back; the form sent twice at once keeps three in all. */
export async function keepWaiting(db: Db, to: Omit<NewPhotos, 'letterId'>, photos: readonly Photo[]): Promise<void> {
  if (photos.length === 0) return
  await lockRules(db, to.siteId)
  const waiting = await waitingPhotos(db, to.siteId, to.once)
  await addPhotos(
    db,
    { ...to, letterId: '' },
    waiting.map(({ n }) => n),
    photos,
  )
}

export interface NewPhotos {
  siteId: string
  /** '' = they wait. */
  letterId: string
  once: string
  at: IsoTime
}

/**
 * Stores photos under the numbers that the letter, or the waiting form, has free. What finds none is dropped: only a form
 * that was sent twice at once brings more than three.
 */
export async function addPhotos(db: Db, to: NewPhotos, taken: readonly number[], photos: readonly Photo[]) {
  const ms = Date.parse(to.at)
  const free = NUMBERS.filter((n) => !taken.includes(n))
  for (const [index, n] of free.slice(0, photos.length).entries()) {
    const { width, height, image, small } = photos[index]!
    await db
      .insertInto('letter_photo')
      .values({
        site_id: to.siteId,
        id: newId(ms),
        letter_id: to.letterId,
        once: to.letterId ? '' : to.once,
        n,
        width,
        height,
        at: to.at,
        small,
        image,
      })
      .execute()
  }
}

/** Hands those that waited to their letter. @returns their numbers */
export async function claimPhotos(db: Db, siteId: string, once: string, letterId: string): Promise<number[]> {
  const rows = await waitingPhotos(db, siteId, once)
  for (const [index, { id }] of rows.entries()) {
    await db
      .updateTable('letter_photo')
      .set({ letter_id: letterId, once: '', n: index + 1 })
      .where('site_id', '=', siteId)
      .where('id', '=', id)
      .execute()
  }
  return rows.map((_, index) => index + 1)
}

export async function dropPhotos(db: Db, siteId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db.deleteFrom('letter_photo').where('site_id', '=', siteId).where('id', 'in', ids).execute()
}

/** What the public sees of a photo from now on. */
export async function showPhoto(db: Db, siteId: string, id: string, isPublic: boolean, alt: string): Promise<void> {
  await db
    .updateTable('letter_photo')
    .set({ is_public: isPublic ? 1 : 0, alt })
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .execute()
}

export async function erasePhotos(db: Db, letter: Pick<LetterRow, 'site_id' | 'id'>): Promise<void> {
  await db.deleteFrom('letter_photo').where('site_id', '=', letter.site_id).where('letter_id', '=', letter.id).execute()
}

/** Forms that were never sent. @returns how many photos went */
export async function forgetWaitingPhotos(db: Db, before: IsoTime): Promise<number> {
  const gone = await db
    .deleteFrom('letter_photo')
    .where('letter_id', '=', '')
    .where('at', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Photos that nobody published of letters closed before that moment. @returns how many went */
export async function forgetUnshownPhotos(db: Db, before: IsoTime): Promise<number> {
  const gone = await db
    .deleteFrom('letter_photo')
    .where('is_public', '=', 0)
    .where('letter_id', 'in', (of) =>
      of.selectFrom('letter').select('letter.id').where('closed_at', '<>', '').where('closed_at', '<', before),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
