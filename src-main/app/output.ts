import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../store/backups.ts'

/** Why a file asked for could not be left where it was wanted. */
export type OutputCause = 'full' | 'forbidden' | 'notAFolder'

export class OutputError extends Error {
  readonly path: string
  readonly because: OutputCause
  constructor(path: string, because: OutputCause, cause: unknown) {
    super(`${path}: ${because}`, { cause })
    this.path = path
    this.because = because
  }
}

const causes: Readonly<Record<string, OutputCause>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOTDIR: 'notAFolder',
  EEXIST: 'notAFolder',
}

function told<T>(path: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    const because = causes[String((error as { code?: unknown }).code)]
    throw because ? new OutputError(path, because, error) : error
  }
}

/** A folder for what is printed: each file is there whole or not at all, and what had its name stays until then. */
export function outputIn(folder: string, print: (line: string) => void) {
  told(folder, () => mkdirSync(folder, { recursive: true }))
  return {
    write(name: string, bytes: Uint8Array): void {
      const path = join(folder, name)
      told(path, () => writeWhole(path, (unfinished) => writeFileSync(unfinished, bytes)))
      print(path)
    },
  }
}
