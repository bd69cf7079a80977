import { cpSync, existsSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type OwnApp, ownApp, ownSample } from './own-app.ts'

let own: OwnApp
afterEach(() => own.close())
const fileOf = (folder: string) => join(folder, 'secretariado.sqlite')

describe('a data file that is no longer what it was', () => {
  it.each([
    ['removed', (file: string) => rmSync(file)],
    [
      'replaced by another',
      (file: string) => {
        writeFileSync(`${file}.otro`, 'otra cosa')
        renameSync(`${file}.otro`, file)
      },
    ],
  ])('%s while it is open: nothing more is acknowledged, and what it held is copied', async (_, lose) => {
    own = await ownSample()
    lose(fileOf(own.folder))
    const status = await own.client.app.status()
    expect(status.failure).toMatchObject({ code: 'storage.missingFile' })
    const [copy] = readdirSync(join(own.folder, 'respaldos'))
    const restored = await own.client.app.openFile({ path: join(own.folder, 'respaldos', copy!) })
    expect(restored.failure).toBeNull()
    expect(await own.client.body.list()).toHaveLength(1)
  })

  it('emptied after it was closed is damaged, not new', async () => {
    const before = await ownSample()
    await before.stop()
    own = ownApp((folder) => {
      cpSync(before.folder, folder, { recursive: true })
      truncateSync(fileOf(folder))
    })
    await before.close()
    expect((await own.client.app.status()).failure).toMatchObject({ code: 'storage.damaged' })
  })

  it('chosen on a disk that is not there is missing, and the usual one is not opened in its place', async () => {
    own = ownApp((folder) => {
      const file = join(folder, 'usb', 'datos.sqlite')
      writeFileSync(join(folder, 'archivo-actual.json'), JSON.stringify({ file }))
    })
    const file = join(own.folder, 'usb', 'datos.sqlite')
    expect((await own.client.app.status()).failure).toEqual({ code: 'storage.missingFile', params: { file } })
    expect(existsSync(file)).toBe(false)
  })

  it('an empty file that somebody else made is not turned into one of ours', async () => {
    own = ownApp((folder) => writeFileSync(join(folder, 'vacio.txt'), ''))
    const refusal = await own.client.app
      .openFile({ path: join(own.folder, 'vacio.txt') })
      .catch((error: { data?: unknown }) => error.data)
    expect(refusal).toMatchObject({ code: 'storage.foreign' })
  })
})
