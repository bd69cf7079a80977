import type { Logo } from '../documents/model.ts'

/** The bytes of an image as documents hold them; of those that were lost, none. */
export function logoFrom(mediaType: string, bytes: Uint8Array | null): Logo {
  const data = Buffer.from(bytes ?? [])
  if (mediaType === 'image/svg+xml') return { type: 'svg', data: data.toString('utf8') }
  return { type: mediaType === 'image/png' ? 'png' : 'jpeg', data: data.toString('base64') }
}
