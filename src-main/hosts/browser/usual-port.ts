import { createHash } from 'node:crypto'
import { resolve } from 'node:path'

/** Where no system gives ports by itself, and no known service listens. */
const first = 20_000
const many = 10_000

/**
 * The port of a data folder, the same at every start: what the browser keeps for its address, such as text that was not
 * saved, is found again after the application ended badly.
 */
export function usualPort(dataFolder: string): number {
  const digest = createHash('sha256').update(resolve(dataFolder)).digest()
  return first + (digest.readUInt32BE(0) % many)
}
