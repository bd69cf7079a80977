import { statSync } from 'node:fs'

/**
 * Files this process has open. POSIX forgets every lock a process has on a file when it closes any handle to it, so
 * a file that is open here must not even be looked into.
 */
const openHere = new Set<string>()

function identityOf(file: string): string {
  const { dev, ino } = statSync(file, { bigint: true })
  return `${dev}:${ino}`
}

export function isOpenHere(file: string): boolean {
  return openHere.has(identityOf(file))
}

/** Answers how to say that it was closed. */
export function markOpen(file: string): () => void {
  const identity = identityOf(file)
  openHere.add(identity)
  return () => void openHere.delete(identity)
}
