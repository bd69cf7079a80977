import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyId } from '../../src-main/domain/ids.ts'
import { at } from '../support/small-body.ts'
import { cutPng } from '../support/small-papers.ts'
import { type OwnApp, ownApp } from './own-app.ts'

let own: OwnApp
let bodyId: BodyId
beforeAll(async () => {
  own = ownApp((folder) => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets', 'pagina.js'), 'export {}')
    writeFileSync(join(folder, '..', 'ajeno.txt'), 'ajeno')
  })
  bodyId = await own.newBody()
})
afterAll(() => own.close())

const png = new Uint8Array(readFileSync(join(import.meta.dirname, '../../resources/icons/icon-256.png')))

it('the version that is told is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string
  }
  expect((await own.client.app.status()).version).toBe(version)
})

describe('a procedure', () => {
  it('answers JSON', async () => {
    const response = await own.rpc('body/list')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ json: [{ shortName: 'STM', seats: 0 }] })
  })

  it.each([
    ['nothing'],
    ['body/nothing'],
    ['body'],
    [''],
    ['body/list/more'],
    ['__proto__/x'],
    ['constructor'],
  ])('that is not there is 404, in JSON: %j', async (path) => {
    const response = await own.rpc(path, {})
    expect(response.status).toBe(404)
    expect(await response.json()).toEqual({ code: 'request.notFound' })
  })

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('is not called by %s', async (method) => {
    const response = await own.fetch('/rpc/app/backUp', { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await response.json()).toEqual({ code: 'request.methodNotAllowed' })
  })

  it.each([
    ['no JSON', '{"json":', 'application/json'],
    ['no JSON at all', 'hola', 'text/plain'],
    ['another shape', '[1,2]', 'application/json'],
    ['nothing', '', 'application/json'],
  ])('with %s in its body is refused, not a fault', async (_, body, type) => {
    const response = await own.fetch('/rpc/body/get', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
    expect([400, 415, 422]).toContain(response.status)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toBeTypeOf('object')
    expect(readdirSync(own.folder)).not.toContain('registro.log')
  })

  it('names the field that it does not accept', async () => {
    const response = await own.rpc('body/get', { bodyId: 'x' })
    expect(response.status).toBe(422)
    const { json } = (await response.json()) as { json: unknown }
    expect(json).toMatchObject({
      code: 'REFUSED',
      data: { code: 'input.invalid', params: { field: 'bodyId', reason: 'format', limit: null } },
    })
  })

  it('names the field of a record inside another', async () => {
    const session = {
      kind: 'ordinary',
      date: '2026-11-19',
      time: '10:00',
      place: 'x'.repeat(301),
      modality: 'remote',
      isPublic: true,
      callNote: '',
    }
    const { json } = (await (await own.rpc('session/create', { bodyId, session })).json()) as {
      json: unknown
    }
    expect(json).toMatchObject({
      data: { code: 'input.invalid', params: { field: 'place', reason: 'tooLong', limit: 300 } },
    })
  })

  it('a number out of its bounds is not told as a length', async () => {
    const input = { bodyId, before: null, limit: 0 }
    const { json } = (await (await own.rpc('session/list', input)).json()) as { json: unknown }
    expect(json).toMatchObject({ data: { params: { field: 'limit', reason: 'format', limit: null } } })
  })

  it('refuses with what the person can be told', async () => {
    const response = await own.rpc('session/get', { sessionId: '00000000-0000-7000-8000-999999999999' })
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      json: { code: 'REFUSED', data: { code: 'record.missing', params: { table: 'session' } } },
    })
  })
})

describe('a page', () => {
  it('is served for every path of the router', async () => {
    for (const path of ['/', '/sesiones', '/sesiones/1/desarrollo']) {
      const response = await own.fetch(path)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(await response.text()).toContain('Prueba')
    }
  })

  it('is cached for ever only under a name that changes with it', async () => {
    const asset = await own.fetch('/assets/pagina.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    await asset.text()
    const page = await own.fetch('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    await page.text()
  })

  it.each([
    '/nada.js',
    '/..%2fajeno.txt',
    '/%2e%2e/ajeno.txt',
    '/assets/..%2f..%2fajeno.txt',
    '/..%5cajeno.txt',
    '/ajeno.txt%00.js',
    '/%E0%A4%A.js',
    '/assets',
    '/assets/',
  ])('outside its folder, or that is none, is not: %s', async (path) => {
    const response = await own.fetch(path)
    const text = await response.text()
    expect(text).not.toBe('ajeno')
    expect([404, 200]).toContain(response.status)
    if (response.status === 200) expect(text).toContain('Prueba')
  })

  it('is only read', async () => {
    const response = await own.fetch('/', { method: 'POST', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('files', () => {
  const code = async (response: Response) => ((await response.json()) as { code: string }).code
  const as = (purpose: string, name = 'archivo.png') => `purpose=${purpose}&bodyId=${bodyId}&name=${name}`

  it('are kept with their bytes and their kind, and given back', async () => {
    const response = await own.upload(as('logo', encodeURIComponent('Emblema «ñ».png')), png)
    const { attachment } = (await response.json()) as { attachment: { id: string } }
    expect(attachment).toMatchObject({ name: 'Emblema «ñ».png', mediaType: 'image/png', size: png.length })
    const back = await own.fetch(`/files/attachment/${attachment.id}?download`)
    expect(back.headers.get('content-disposition')).toContain(encodeURIComponent('Emblema «ñ».png'))
    expect(back.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(png)
  })

  it.each([
    ['a logo that is no image', 'logo', 'hola', 'letterhead.notAnImage'],
    ['a logo that is a PDF', 'logo', '%PDF-1.7', 'letterhead.notAnImage'],
    ['a logo cut short', 'logo', png.slice(0, 900), 'letterhead.damaged'],
    ['a logo with a program', 'logo', '<svg viewBox="0 0 9 9"><script/></svg>', 'letterhead.holds'],
    ['a scan that is a drawing', 'scan', '<svg></svg>', 'attachment.kind'],
    ['R34: a scan that is not what its name says', 'scan', '%PDF-1.7 %%EOF', 'attachment.notAsNamed'],
    ['a scan of which rows are missing', 'scan', cutPng(), 'attachment.truncated'],
    ['an annex of which rows are missing', 'annex', cutPng(), 'attachment.truncated'],
    ['a logo of which rows are missing', 'logo', cutPng(), 'letterhead.damaged'],
    ['an empty file', 'annex', '', 'attachment.empty'],
    ['a purpose that is none', 'nada', 'hola', 'request.notFound'],
  ])('%s is refused', async (_, purpose, content, expected) => {
    const { revision } = await own.client.app.status()
    expect(await code(await own.upload(as(purpose), content))).toBe(expected)
    expect((await own.client.app.status()).revision).toBe(revision)
  })

  it('of more pixels than are printed are refused as a logo, with how many', async () => {
    const wide = png.slice()
    new DataView(wide.buffer).setUint32(16, 20_000)
    new DataView(wide.buffer).setUint32(29, crc32(wide.subarray(12, 29)))
    const params = { name: 'archivo.png', width: 20_000, height: 256, limit: 4000 }
    expect(await (await own.upload(as('logo'), wide)).json()).toEqual({ code: 'letterhead.tooLarge', params })
  })

  it('R34: a scan whose end is missing is refused, whatever its first bytes say', async () => {
    const { revision } = await own.client.app.status()
    const cut = await own.upload(as('scan', 'acta.pdf'), '%PDF-1.7 obj endobj')
    expect(await cut.json()).toEqual({ code: 'attachment.truncated', params: { name: 'acta.pdf' } })
    expect((await own.client.app.status()).revision).toBe(revision)
  })

  it('over the limit of their kind are refused, announced or not', async () => {
    const big = new Uint8Array(5 * 1024 * 1024 + 1)
    big.set(png)
    const refused = { code: 'attachment.tooLarge', params: { name: 'archivo.png', megabytes: 6, limit: 5 } }
    expect(await (await own.upload(as('logo'), big)).json()).toEqual(refused)
    const request = new Request(`http://localhost/files?${as('logo')}`, {
      method: 'POST',
      body: new Blob([big]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(await (await own.app.fetch(request)).json()).toEqual(refused)
  })

  it('of a body that is none, or that is not there, are refused', async () => {
    const none = await own.upload('purpose=annex&bodyId=x&name=a', 'hola')
    expect(await none.json()).toMatchObject({ code: 'input.invalid', params: { field: 'bodyId' } })
    const nowhere = `purpose=annex&bodyId=00000000-0000-7000-8000-999999999999&name=a`
    const missing = await own.upload(nowhere, 'hola')
    expect([missing.status, await code(missing)]).toEqual([404, 'record.missing'])
  })

  it('of a session that is none, or of another body, are refused', async () => {
    const none = await own.upload(`${as('annex')}&sessionId=x`, 'hola')
    expect(await none.json()).toMatchObject({ code: 'input.invalid', params: { field: 'sessionId' } })
    const otherBody = await own.newBody()
    const session = {
      kind: 'ordinary',
      date: '2026-11-19',
      time: '10:00',
      place: 'Sala',
      isPublic: true,
    } as const
    const { sessionId } = await own.client.session.create({
      bodyId: otherBody,
      session: { ...session, modality: 'inPerson', callNote: '' } as never,
    })
    const { revision } = await own.client.app.status()
    for (const purpose of ['annex', 'scan']) {
      const elsewhere = await own.upload(
        `${as(purpose, 'archivo.pdf')}&sessionId=${sessionId}`,
        '%PDF-1.7 %%EOF',
      )
      expect(await elsewhere.json()).toEqual({ code: 'record.missing', params: { table: 'session' } })
    }
    expect((await own.client.app.status()).revision).toBe(revision)
  })

  it.each([
    ['/files', 404],
    ['/files/', 404],
    ['/files/nada', 404],
    ['/files/attachment/x', 404],
    ['/files/attachment/..%2f..%2fajeno.txt', 404],
    ['/files/../../ajeno.txt', 404],
    ['/files/issued/x.pdf', 404],
    ['/files/preview/nada/x.pdf', 404],
    ['/files/preview/minutes/x.pdf', 404],
    ['/files/preview/call/00000000-0000-7000-8000-999999999999.pdf', 404],
  ])('%s is %i', async (path, status) => {
    const response = await own.fetch(path)
    const text = await response.text()
    expect(text).not.toContain('ajeno')
    if (path.includes('..')) expect([404, status]).toContain(response.status)
    else expect(response.status).toBe(status)
  })

  it('are neither replaced nor removed from outside', async () => {
    const response = await own.fetch('/files/attachment/x', { method: 'DELETE' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST'])
  })

  it('a logo in use is not taken away, nor one that is not there put on', async () => {
    const { attachment } = (await (await own.upload(as('logo'), png)).json()) as { attachment: { id: never } }
    const letterhead = { bodyId, validFrom: '2026-01-01' as never, name: 'Membrete', lines: '' }
    await own.client.body.saveLetterhead({ ...letterhead, logoId: attachment.id })
    const remove = own.client.minutes.removeAttachment({ attachmentId: attachment.id })
    await expect(remove).rejects.toMatchObject({ data: { code: 'attachment.kind' } })
  })

  it('a copy of all the data is one of them', async () => {
    const response = await own.fetch('/files/backup.sqlite')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
    expect(Number(response.headers.get('content-length'))).toBe(bytes.length)
    const name = 'secretariado-2026-10-15T15-00-00.sqlite'
    expect(response.headers.get('content-disposition')).toContain(name)
    expect(readFileSync(join(own.folder, 'respaldos', name))).toEqual(bytes)
  })

  it('no copy is made for who only asks whether there is one', async () => {
    own.environment.set(at('09:30'))
    const copies = () => readdirSync(join(own.folder, 'respaldos'))
    await own.client.app.backUp()
    const before = copies()
    own.environment.set(at('09:45'))
    const response = await own.fetch('/files/backup.sqlite', { method: 'HEAD' })
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/vnd.sqlite3'])
    expect(await response.text()).toBe('')
    expect(copies()).toEqual(before)
  })
})
