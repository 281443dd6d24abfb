import type { IsoTime } from '../base/clock.ts'
import { Problem } from '../base/problem.ts'
import { readText } from '../base/text.ts'
import { readAddress } from '../base/web-address.ts'
import { isOnSite, type Site } from '../sites/site.ts'
import type { Db } from '../storage/tables.ts'

/** What staff wrote for robots while the page itself has no card. '' = taken from the page. */
export interface StandIn {
  title: string
  description: string
  image: string
}

export const NO_STAND_IN: Readonly<StandIn> = { title: '', description: '', image: '' }
export const STAND_IN_LIMITS = { title: 110, description: 300, image: 2_000 } as const

/** The card that a preview robot gets from a tracked link. */
export interface RobotCard extends StandIn {
  /** Which parts staff wrote; empty: all is the page's own. Shown wherever the card is shown. */
  standIn: (keyof StandIn)[]
}

const PARTS = ['title', 'description', 'image'] as const

/**
 * Pure: what staff wrote, else what the page says of itself. For tracked links and the post kit: people are redirected,
 * robots get this card.
 */
export function robotCard(standIn: StandIn, page: { title: string; summary: string; image: string }): RobotCard {
  const own: StandIn = { title: page.title, description: page.summary, image: page.image }
  const card = Object.fromEntries(PARTS.map((part) => [part, standIn[part] || own[part]])) as unknown as StandIn
  return { ...card, standIn: PARTS.filter((part) => standIn[part] !== '') }
}

/**
 * Reads what a form brought.
 * @throws Problem 'invalid' for texts over the limits and a picture that is not on the site
 */
export function readStandIn(site: Site, given: { title: string; description: string; image: string }): StandIn {
  const image = given.image.trim()
  const address = image === '' ? null : readAddress(image)
  const isOwn = address !== null && isOnSite(site, address) && image.length <= STAND_IN_LIMITS.image
  if (image !== '' && !isOwn) throw new Problem('invalid', 'preview.gap_elsewhere', { field: 'image' })
  return {
    title: readText(given.title, { field: 'title', max: STAND_IN_LIMITS.title }),
    description: readText(given.description, { field: 'description', max: STAND_IN_LIMITS.description }),
    image: address?.href ?? '',
  }
}

export async function standInOf(db: Db, siteId: string, pageId: string): Promise<StandIn> {
  const row = await db
    .selectFrom('preview_card')
    .select(['title', 'description', 'image'])
    .where('site_id', '=', siteId)
    .where('page_id', '=', pageId)
    .executeTakeFirst()
  return row ?? { ...NO_STAND_IN }
}

/** An empty one removes the row. */
export async function saveStandIn(
  db: Db,
  page: { siteId: string; pageId: string },
  standIn: StandIn,
  by: { staffId: string; at: IsoTime },
): Promise<void> {
  if (PARTS.every((part) => standIn[part] === '')) {
    await db.deleteFrom('preview_card').where('site_id', '=', page.siteId).where('page_id', '=', page.pageId).execute()
    return
  }
  const row = { ...standIn, set_by: by.staffId, set_at: by.at }
  await db
    .insertInto('preview_card')
    .values({ site_id: page.siteId, page_id: page.pageId, ...row })
    .onConflict((conflict) => conflict.columns(['site_id', 'page_id']).doUpdateSet(row))
    .execute()
}
