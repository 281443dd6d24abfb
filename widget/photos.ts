/**
 * Photos of a letter, made small before they are sent: a slow line carries 300 kB instead of 6 MB, and what the camera
 * wrote beside the picture never leaves the phone. Loaded by the letter form of the widget and by Titian's own page; both
 * send the files as they were chosen where this file does not come.
 */
import type { Kit } from './kit.ts'
import { json } from './send.ts'

/** As src/letters/photo.ts keeps them. */
const EDGE = 1600
const QUALITY = 0.8
const SHOWN_EDGE = 140
/** A letter with three photos on a slow 3G line. */
const WAIT_MS = 120_000

export interface PhotoWords {
  /** "Foto {n}" */
  named: string
  /** "Buang foto {n}" */
  drop: string
  full: string
}

/**
 * Keeps what is chosen in a file field, also over several choices (a camera gives one photo at a time), shows it below and
 * lets it be taken out.
 * @returns the files to send
 */
export function keepPhotos(input: HTMLInputElement, most: number, words: PhotoWords): () => File[] {
  let kept: File[] = []
  const list = document.createElement('ul')
  list.className = 'picked'
  const told = document.createElement('p')
  told.className = 'meta'
  told.setAttribute('role', 'status')
  input.after(list, told)

  const show = async () => {
    const shown = await Promise.all(kept.map(picture))
    list.textContent = ''
    for (const [index, canvas] of shown.entries()) {
      const named = (text: string) => text.replace('{n}', '' + (index + 1))
      const item = document.createElement('li')
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'btn btn-q'
      button.textContent = named(words.drop)
      button.addEventListener('click', () => {
        kept = kept.filter((_, at) => at !== index)
        told.textContent = ''
        give()
        input.focus()
      })
      if (canvas) {
        canvas.setAttribute('role', 'img')
        canvas.setAttribute('aria-label', named(words.named))
        item.append(canvas)
      }
      item.append(button)
      list.append(item)
    }
  }
  const give = () => {
    try {
      const all = new DataTransfer()
      for (const file of kept) all.items.add(file)
      input.files = all.files
    } catch {
      // Safari before 14.1: the field keeps the last choice, which is sent as it is
    }
    show()
  }
  input.addEventListener('change', async () => {
    const chosen = Array.from(input.files || [])
    told.textContent = ''
    const small = await Promise.all(chosen.map(smaller))
    if (kept.length + small.length > most) told.textContent = words.full
    kept = kept.concat(small).slice(0, most)
    give()
  })
  return () => (kept.length ? kept : Array.from(input.files || []).slice(0, most))
}

async function drawn(file: File, edge: number): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas
}

const picture = (file: File): Promise<HTMLCanvasElement | null> => drawn(file, SHOWN_EDGE).catch(() => null)

/** What the browser cannot open goes as it is: the server says what is wrong with it. */
async function smaller(file: File): Promise<File> {
  try {
    const canvas = await drawn(file, EDGE)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    return blob ? new File([blob], 'foto.jpg', { type: 'image/jpeg' }) : file
  } catch {
    return file
  }
}

/** `kit.api` for a letter with its photos, however often it must be sent. `status` 0: no answer. */
export function sending(base: string, files: readonly File[]): Kit['api'] {
  return async (_method, _path, letter) => {
    const body = new FormData()
    body.append('letter', json(letter))
    for (const file of files) body.append('photo', file)
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), WAIT_MS)
    try {
      const answer = await fetch(base + '/api/v1/letters', {
        method: 'POST',
        body,
        credentials: 'omit',
        signal: stop.signal,
      })
      return { status: answer.status, data: await answer.json().catch(() => null) }
    } catch {
      return { status: 0, data: null }
    } finally {
      clearTimeout(timer)
    }
  }
}
