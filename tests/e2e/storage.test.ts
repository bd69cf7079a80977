import { copyFile, readFile, rename, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { beginJourney, ownFolder, useBrowser } from './support/journey.ts'
import { startServer } from './support/server.ts'
import { makeTableOfSix } from './support/table-of-six.ts'

useBrowser()

/** A folder whose data file has a body in it and is closed. */
async function usedFolder(): Promise<{ folder: string; file: string }> {
  const folder = await ownFolder()
  const { client, server } = await beginJourney({ folder, mayLoseServer: true })
  await makeTableOfSix(client)
  await server().stop()
  return { folder, file: join(folder, 'secretariado.sqlite') }
}

async function opened(folder: string) {
  const { page } = await beginJourney({ folder })
  await page.getByRole('heading', { name: 'No se pudo abrir el archivo de datos' }).waitFor()
  const said = await page.getByRole('alert').innerText()
  return {
    page,
    said,
    async tryAgain() {
      await page.getByRole('button', { name: 'Volver a intentar' }).click()
      await page.getByRole('heading', { name: 'Secretariado Técnico Municipal' }).waitFor()
    },
  }
}

test('a file that another window has open', async () => {
  const { folder, file } = await usedFolder()
  const other = await startServer(folder)
  const { said, tryAgain } = await opened(folder)
  expect(said).toContain(
    `Otra ventana del programa tiene abierto el archivo «${file}». Ciérrela y vuelva a abrirlo.`,
  )
  await other.stop()
  await tryAgain()
})

test('a damaged file', async () => {
  const { folder, file } = await usedFolder()
  const whole = join(folder, 'entero.bak')
  await copyFile(file, whole)
  await truncate(file, Math.floor((await readFile(file)).length / 2))
  const before = await readFile(file)
  const { said, tryAgain } = await opened(folder)
  expect(said).toContain(`El archivo «${file}» está dañado`)
  expect(said).toContain('Abra el respaldo más reciente y conserve este archivo sin cambios.')
  expect(await readFile(file)).toEqual(before)
  await rename(whole, file)
  await tryAgain()
})

test('a file of a newer program', async () => {
  const { folder, file } = await usedFolder()
  const version = setVersion(file, 99_990)
  const { said, tryAgain } = await opened(folder)
  expect(said).toContain(`El archivo «${file}» es de una versión posterior del programa (formato 99990;`)
  expect(said).toContain('No se modificó: actualice el programa o abra otro archivo.')
  setVersion(file, version)
  await tryAgain()
})

test('another file of the folder can be opened instead', async () => {
  const { folder, file } = await usedFolder()
  await copyFile(file, join(folder, 'respaldo-bueno.sqlite'))
  await writeFile(file, 'Querido diario: hoy sesionamos. '.repeat(20))
  const { page, said } = await opened(folder)
  expect(said).toContain(`El archivo «${file}» no es de este programa y no se modificó. Elija otro archivo.`)
  await page.getByRole('button', { name: 'Abrir respaldo-bueno.sqlite' }).click()
  await page.getByRole('heading', { name: 'Secretariado Técnico Municipal' }).waitFor()
})

function setVersion(file: string, version: number): number {
  const database = new Database(file)
  try {
    database.pragma('journal_mode = DELETE')
    const before = database.pragma('user_version', { simple: true }) as number
    database.pragma(`user_version = ${version}`)
    return before
  } finally {
    database.close()
  }
}
