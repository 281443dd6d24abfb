/** A place in a list ordered by (time, id): `after` of the next page. Opaque to clients, checked when it comes back. */
export interface Place {
  at: string
  id: string
}

export const placeText = (place: Place): string => Buffer.from(`${place.at}~${place.id}`).toString('base64url')

/** @returns null for text that no page of ours ended with */
export function readPlace(text: string): Place | null {
  if (text.length > 200) return null
  const [at, id, ...rest] = Buffer.from(text, 'base64url').toString().split('~')
  return at !== undefined && id && rest.length === 0 ? { at, id } : null
}
