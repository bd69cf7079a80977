import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RecordId } from '../domain/ids.ts'
import type { Environment } from '../usecases/ports.ts'

/** Beside the data file and never in it: a copy of the file on another laptop is another computer. */
const fileName = 'equipo.json'

/** Which computer this is, made the first time it is asked. */
export function deviceIdentity(folder: string, { newId }: Pick<Environment, 'newId'>): () => RecordId {
  let known: RecordId | null = null
  return () => (known ??= readIdentity(folder) ?? makeIdentity(folder, newId()))
}

function readIdentity(folder: string): RecordId | null {
  try {
    const { id } = JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as { id?: unknown }
    return RecordId.safeParse(id).data ?? null
  } catch {
    // None yet, or unreadable: a new identity gives no number twice, its series is the shared one until it is set.
    return null
  }
}

function makeIdentity(folder: string, id: RecordId): RecordId {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, fileName), `${JSON.stringify({ id })}\n`)
  return id
}
