import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { failure, type Failure } from '../domain/failure.ts'
import { currentVersion } from './migrations/index.ts'
import { isOpenHere } from './open-files.ts'

/** `SecA`: what the header of our files says they are. */
export const applicationId = 0x53656341

const magic = 'SQLite format 3\0'
const headerLength = 100

/** Why a file cannot be used: what `whyCannotReadFile` says, or that nothing may be written in it. */
export function whyCannotOpenFile(file: string): Failure | null {
  const reason = whyCannotReadFile(file)
  if (reason || !existsSync(file)) return reason
  const stat = statSync(file)
  return stat.size > 0 && (stat.mode & 0o222) === 0 ? failure('storage.readOnly', { file }) : null
}

/**
 * Why a file cannot be ours, read from its header without SQLite, so that it stays untouched to the last byte.
 * Null for a file that is ours, empty or not there yet.
 */
export function whyCannotReadFile(file: string): Failure | null {
  if (!existsSync(file)) return null
  const stat = statSync(file)
  if (!stat.isFile()) return failure('storage.foreign', { file })
  if (isOpenHere(file)) return failure('storage.locked', { file })
  if (stat.size === 0) return null
  const header = Buffer.alloc(headerLength)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, header, 0, headerLength, 0) < headerLength) return notOurs(file, header)
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 0, 16) !== magic) return notOurs(file, header)
  if (header.readUInt32BE(68) !== applicationId) return failure('storage.foreign', { file })
  const version = header.readUInt32BE(60)
  if (version > currentVersion) return failure('storage.newer', { file, version, known: currentVersion })
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  const isShort = stat.size < pageSize * pages && !existsSync(`${file}-wal`)
  return isShort ? failure('storage.damaged', { file, detail: `${stat.size} < ${pageSize * pages} B` }) : null
}

function notOurs(file: string, header: Buffer): Failure {
  const begins = header.toString('latin1', 0, 16)
  return magic.startsWith(begins.replace(/\0+$/, '')) && begins.startsWith('SQLite')
    ? failure('storage.damaged', { file, detail: 'header' })
    : failure('storage.foreign', { file })
}
