import { z } from 'zod'
import { cleanLine } from './text.ts'

const address = z.url({ protocol: /^https?$/, hostname: /\.|^localhost$/ })

/** A link that a browser opens and that says where it goes: http or https, with a host. */
export function isWebAddress(text: string): boolean {
  return address.safeParse(text).success
}

/** A link as it is kept. */
export function webAddress() {
  return z.string().overwrite(cleanLine).max(2000).refine(isWebAddress)
}
