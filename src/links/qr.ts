/** A QR code as it is printed: quiet zone of four modules, error correction M (15 % may be dirty or folded). */
const OPTIONS = { errorCorrectionLevel: 'M', margin: 4 } as const

/** Loaded when first asked for: 40 ms and 3 MB that a server without posters never spends. */
const library = () => import('qrcode')

export async function qrSvg(address: string): Promise<string> {
  const { default: qrcode } = await library()
  return qrcode.toString(address, { ...OPTIONS, type: 'svg' })
}

/** 1024 pixels: 8.7 cm at 300 dpi, enough for a poster on A4. */
export async function qrPng(address: string): Promise<Buffer> {
  const { default: qrcode } = await library()
  return qrcode.toBuffer(address, { ...OPTIONS, type: 'png', width: 1024 })
}
