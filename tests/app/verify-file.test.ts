import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyFile } from '../../src-main/app/verify-file.ts'
import { currentVersion } from '../../src-main/store/migrations/index.ts'
import { sha256 } from '../support/data-files.ts'
import { ownFolder } from '../support/small-body.ts'

let folder: string
let remove: () => void
beforeEach(() => ({ folder, remove } = ownFolder()))
afterEach(() => remove())

const golden = (version: number) =>
  gunzipSync(readFileSync(join(import.meta.dirname, '..', 'store', 'golden', `data-v${version}.sqlite.gz`)))
const dataFile = () => join(folder, 'secretariado.sqlite')
const ask = <T>(question: (database: Database.Database) => T): T => {
  const database = new Database(dataFile())
  try {
    return question(database)
  } finally {
    database.close()
  }
}

/** The data file of that version, and the last paper that was issued from it. */
function useGolden(version: number): string {
  writeFileSync(dataFile(), golden(version))
  const paper = ask((database) =>
    database
      .prepare(
        'SELECT bytes FROM content JOIN issued_document d ON d.id = content.id ORDER BY issued_at DESC LIMIT 1',
      )
      .pluck()
      .get(),
  ) as Buffer
  const path = join(folder, 'documento.pdf')
  writeFileSync(path, paper)
  return path
}

async function verify(file: string) {
  const before = { sha: sha256(dataFile()), beside: readdirSync(folder).sort() }
  const lines: string[] = []
  const code = await verifyFile({ file, data: folder, print: (line) => lines.push(line) })
  expect({ sha: sha256(dataFile()), beside: readdirSync(folder).sort() }).toEqual(before)
  return { code, said: lines.join('\n') }
}

describe('verify asks the data file and leaves it as it is', () => {
  it.each([10, 20])('of version %i: its paper is known, nothing is migrated or copied', async (version) => {
    const { code, said } = await verify(useGolden(version))
    expect(code).toBe(0)
    expect(said).toContain(`Se comparó con el archivo de datos de ${folder}.`)
    expect(ask((database) => database.pragma('user_version', { simple: true }))).toBe(version)
  })

  it('of a newer program: says why it was not used', async () => {
    const paper = useGolden(20)
    ask((database) => {
      database.pragma('journal_mode = DELETE')
      database.pragma(`user_version = ${currentVersion + 1}`)
    })
    const { code, said } = await verify(paper)
    expect(code).toBe(5)
    expect(said).toContain('No se usó el archivo de datos')
    expect(said).toContain(`formato ${currentVersion + 1}`)
  })

  it('in use: says so, and whoever uses it goes on', async () => {
    const paper = useGolden(20)
    const user = new Database(dataFile())
    user.pragma('locking_mode = EXCLUSIVE')
    user.exec('BEGIN IMMEDIATE; COMMIT')
    const { code, said } = await verify(paper)
    expect(code).toBe(5)
    expect(said).toContain('No se usó el archivo de datos')
    user.exec('CREATE TABLE otra (id TEXT)')
    user.close()
  })
})
