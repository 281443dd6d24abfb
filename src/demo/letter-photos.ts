import { encodePhoto, type Photo } from '../letters/encode-photo.ts'

/** Invented pictures, drawn when the demo is made: no photo of anybody or any place. */
const DRAWINGS = {
  bridge: `<rect width="1200" height="800" fill="#b9cfd6"/><path d="M0 470 300 380 620 450 900 360 1200 440V800H0z" fill="#6f8a5c"/>
<path d="M0 640q300-70 600 0t600 0V800H0z" fill="#5b8696"/><g fill="#7d5f3c" stroke="#523c22" stroke-width="5"><path d="M40 500h160v44H40zM210 500h160v44H210zM380 504h70v40h-70zM640 506h90v38h-90zM740 500h160v44H740zM910 500h160v44H910z"/>
<path d="M90 544v190M270 544v200M700 544v200M840 544v190M1010 544v190" fill="none" stroke-width="18"/><path d="M40 420h330M740 430h330" fill="none" stroke-width="12"/><path d="M470 530 560 620" fill="none" stroke-width="22"/></g>`,
  road: `<rect width="1200" height="800" fill="#1d2529"/><path d="M520 330h160l420 470H100z" fill="#2e383c"/><path d="M590 360h20l30 90h-80zM580 520h40l40 130H540z" fill="#59656a"/>
<g stroke="#59656a" stroke-width="14" fill="none"><path d="M240 740V230h90M960 740V230h-90M420 520V290h50M780 520V290h-50"/></g><circle cx="1010" cy="110" r="44" fill="#d8d3b4"/>`,
} as const
export type Drawing = keyof typeof DRAWINGS

/** A drawing as a citizen's photo: through the same door as every other. */
export async function demoPhoto(drawing: Drawing): Promise<Photo> {
  const { default: sharp } = await import('sharp')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${DRAWINGS[drawing]}</svg>`
  return encodePhoto(await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer())
}
