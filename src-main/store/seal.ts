import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Beside the data file: what it looked like when this program closed it. */
const sealOf = (file: string) => `${file}.sello`

function look(file: string): string {
  const { size, mtimeNs } = statSync(file, { bigint: true })
  return `${size} ${mtimeNs}`
}

/**
 * Whether the file is as it was left when it was closed in order. One that was cut off, copied from elsewhere or
 * touched by something else is not, and its pages are checked when it is opened.
 */
export function isSealed(file: string): boolean {
  if (existsSync(`${file}-wal`) || !existsSync(sealOf(file))) return false
  return readFileSync(sealOf(file), 'utf8') === look(file)
}

/** Whether nothing is left in a file that this program once closed with something in it. */
export function isEmptied(file: string): boolean {
  return existsSync(sealOf(file)) && existsSync(file) && statSync(file).size === 0
}

/** What this program knew of a file that is no longer the one it knew. */
export function breakSeal(file: string): void {
  rmSync(sealOf(file), { force: true })
}

export function seal(file: string): void {
  try {
    writeFileSync(sealOf(file), look(file))
  } catch {
    // Without a seal the next opening checks the pages: slower, never wrong.
  }
}
