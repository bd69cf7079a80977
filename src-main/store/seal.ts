import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'

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

export function seal(file: string): void {
  try {
    writeFileSync(sealOf(file), look(file))
  } catch {
    // Without a seal the next opening checks the pages: slower, never wrong.
  }
}
