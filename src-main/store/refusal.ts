import { fail } from '../domain/failure.ts'

/** SQLite's and the system's own words, as a refusal. */
export function refusalOf(error: unknown, file: string): Error {
  const { code, message } = error as { code?: string; message?: string }
  const detail = message ?? String(error)
  const as = (make: () => never): Error => {
    try {
      return make()
    } catch (refusal) {
      return refusal as Error
    }
  }
  if (isBusy(error)) return as(() => fail('storage.locked', { file }))
  if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
    return as(() => fail('storage.damaged', { file, detail }))
  if (code?.startsWith('SQLITE_READONLY')) return as(() => fail('storage.readOnly', { file }))
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return as(() => fail('storage.full', { file }))
  if (code?.startsWith('SQLITE_IOERR') || code === 'SQLITE_CANTOPEN' || code?.startsWith('E'))
    return as(() => fail('storage.unreachable', { file, detail }))
  return error instanceof Error ? error : new Error(detail)
}

export function isBusy(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code?.startsWith('SQLITE_BUSY') === true || code?.startsWith('SQLITE_LOCKED') === true
}
