import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyId } from '../../src-main/domain/ids.ts'
import { type TemplateKind, templateKinds } from '../../src-main/domain/template.ts'
import { readBack } from '../pdf/reading.ts'
import { type OwnApp, ownSample } from './own-app.ts'

let own: OwnApp
let bodyId: BodyId
beforeAll(async () => {
  const sample = await ownSample()
  own = sample
  bodyId = sample.bodyId
})
afterAll(() => own.close())

const template = (kind: TemplateKind, change: object = {}) => ({
  bodyId,
  kind,
  validFrom: '2026-01-01' as never,
  passages: [],
  sectionOrder: [],
  hiddenSections: [],
  header: '',
  footer: '',
  paper: null,
  ...change,
})
const preview = (body: unknown) => own.fetch('/files/preview', { method: 'POST', body: JSON.stringify(body) })

describe('a format that is being written', () => {
  it.each(templateKinds)('is seen as its PDF: %s', async (kind) => {
    const response = await preview(template(kind, { footer: 'Renglón de prueba' }))
    expect(response.status).toBe(200)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  })

  it('leaves nothing written', async () => {
    const before = (await own.client.app.status()).revision
    await preview(template('minutes', { passages: [{ id: 'noRemarks', text: 'Nadie habló.' }] }))
    expect((await own.client.app.status()).revision).toBe(before)
  })

  it('is refused with its place', async () => {
    const response = await preview(template('minutes', { passages: [{ id: 'noRemarks', text: '{' }] }))
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({
      code: 'template.broken',
      params: { reason: 'unclosedBrace', line: 1, column: 1 },
    })
  })

  it.each(['', '{', '[]', '{"bodyId":1}'])('what is no format is refused: %j', async (body) => {
    const response = await own.fetch('/files/preview', { method: 'POST', body })
    expect(await response.json()).toMatchObject({ code: 'input.invalid' })
  })

  it('of 20,000 characters is refused with the limit', async () => {
    const response = await preview(
      template('minutes', { passages: [{ id: 'noRemarks', text: 'a'.repeat(20_000) }] }),
    )
    expect(await response.json()).toMatchObject({ code: 'input.invalid', params: { reason: 'tooLong' } })
  })

  it('changes the acta of its sessions on paper, and only there', async () => {
    const { rows } = await own.client.session.list({ bodyId, before: null, limit: 10 })
    const held = rows.find(({ minutesStatus }) => minutesStatus === 'project')!.session
    const textOf = async (kind: string) => {
      const response = await own.fetch(`/files/preview/${kind}/${held.id}.pdf`)
      return readBack(new Uint8Array(await response.arrayBuffer()))
    }
    const [acta, call] = [await textOf('minutes'), await textOf('call')]
    await own.client.template.save(
      template('minutes', { passages: [{ id: 'agenda', text: '{Secretaria} leyó el orden del día:' }] }),
    )
    expect(JSON.stringify(await textOf('minutes'))).toContain('leyó el orden del día:')
    expect(JSON.stringify(acta)).not.toContain('leyó el orden del día:')
    expect(JSON.stringify(await textOf('call'))).toBe(JSON.stringify(call))
  })
})
