import type { letterPhotos as id } from '../id/letter-photos.ts'
import type { SameKeys } from '../same-keys.ts'

export const letterPhotos: SameKeys<typeof id> = {
  'letter.photos': 'Photos',
  'letter.photos_hint':
    'At most {most} photos of up to {mb} MB each. Place and camera data are taken out. Avoid faces, identity cards and number plates. Shown only if staff publish them.',
  'letter.photos_anonymous': 'Anonymous letter: check that no photo shows you, your house or your vehicle.',
  'letter.photos_received': 'Received already, no need to choose again',
  'letter.photo_waiting': 'Photo {n} ({width} × {height} pixels): leave out',
  'letter.photos_full': 'There are {most} photos, the most that one letter can have.',
  'letter.photo_n': 'Photo {n}',
  'letter.photo_drop': 'Leave out photo {n}',
  'letter.photo_public': 'Published',
  'letter.photo_open': 'Open photo {n} in full size',
  'letter.photo_show': 'Publish photo {n}',
  'letter.photo_alt': 'What photo {n} shows',
  'letter.photo_alt_hint': 'One sentence, for readers who cannot see it.',
  'letter.photo_rule':
    'No photo is published unless chosen. Do not publish children’s faces, identity cards, number plates or houses that can be recognised.',
  'letter.photo_remove': 'Delete a photo',
  'letter.photo_remove_which': 'Photo to delete for good',
  'letter.photo_remove_why': 'Reason (on record)',
  'letter.did_photo_remove': 'One photo deleted by staff',
  'letter.done_photo_remove': 'Photo deleted',
  'letter.kept_photos': 'Photos that were not published: {n} months after the letter is closed.',
  'audit.did_letter_photo_show': 'published a photo of letter',
  'audit.did_letter_photo_hide': 'took a photo off the public page of letter',
  'audit.did_letter_photo_remove': 'deleted a photo of letter',
  'privacy.letters_photos':
    'Photos in a letter are made anew before they are stored: place, time, camera and file name are not kept. A photo is shown only if staff publish it, and goes when the letter is withdrawn or erased.',
  'privacy.retention_support': 'Hash behind “This affects me too” on letters',
  'privacy.retention_photos': 'Photos of letters that were not published',
  'err.photo_type': 'Photo {n} cannot be read. Send a JPEG, PNG, WebP or GIF.',
  'err.photo_heic': 'Photo {n} is HEIC. Turn it into a JPEG, or send a screenshot of it.',
  'err.photo_broken': 'Photo {n} is broken or incomplete. Choose another, or take it again.',
  'err.photo_large': 'Photo {n} is larger than {mb} MB. Choose a smaller size.',
  'err.photo_pixels': 'Photo {n} has more than {mp} megapixels. Make it smaller first.',
  'err.photo_many': 'One letter can have at most {most} photos.',
  'err.photo_busy':
    'Photos cannot be taken now because many are being sent. Try again shortly, or send without photos.',
  'err.photo_gone': 'There is no such photo, or it is not published.',
}
