import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyId } from '../../src-main/domain/ids.ts'
import type { NeedDraft } from '../../src-main/domain/information-need.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { needFields } from '../../src-main/locale/need-file-texts.ts'
import { ownApp, type OwnApp } from './own-app.ts'

const told: NeedDraft = {
  group: '=1+1',
  need: 'Horarios, requisitos\ny «costos»',
  heardAt: 'Mesa de diálogo',
  heardOn: null,
  status: 'published',
  declineReason: '',
  responsible: '@Unidad',
  title: 'Directorio',
  link: 'https://villaabierta.example/directorio.csv',
  attachmentId: null,
  format: 'CSV',
  isOpenFormat: true,
  frequency: 'monthly',
  updatedOn: '2026-08-31' as LocalDate,
  commitmentId: null,
}

let own: OwnApp
let bodyId: BodyId
beforeAll(async () => {
  own = ownApp()
  bodyId = await own.newBody()
  await own.client.need.save({ bodyId, id: null, need: told })
  const declined = { ...told, status: 'declined', declineReason: 'Es información reservada' } as const
  await own.client.need.save({ bodyId, id: null, need: declined })
})
afterAll(() => own.close())

describe('proactive transparency as open data', () => {
  it('a CSV in UTF-8, with the names of its dictionary, whose cells begin no formula', async () => {
    const response = await own.fetch(`/files/needs/${bodyId}.csv`)
    expect(response.headers.get('content-disposition')).toContain('transparencia-proactiva.csv')
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    const [head, first] = [text.slice(0, text.indexOf('\r\n')), text.slice(text.indexOf('\r\n') + 2)]
    expect(head).toBe(`\uFEFF${Object.keys(needFields).join(',')}`)
    expect(first.slice(0, first.indexOf('\r\n'))).toBe(
      '1,\'=1+1,"Horarios, requisitos\ny «costos»",Mesa de diálogo,,Publicada,,\'@Unidad,Directorio,' +
        'https://villaabierta.example/directorio.csv,,CSV,sí,Cada mes,2026-08-31,2026-09-30,',
    )
  })

  it('a JSON that says what each field of it means', async () => {
    const response = await own.fetch(`/files/needs/${bodyId}.json`)
    const file = (await response.json()) as {
      diccionario: { campo: string; descripcion: string }[]
      registros: Record<string, unknown>[]
    }
    const named = file.diccionario.map(({ campo }) => campo)
    for (const record of file.registros) expect(Object.keys(record)).toEqual(named)
    expect(file.diccionario.every(({ descripcion }) => descripcion.endsWith('.'))).toBe(true)
    expect(file.registros).toMatchObject([
      { numero: 1, grupo: '=1+1', formato_abierto: true, proxima_actualizacion: '2026-09-30', motivo: '' },
      { numero: 2, estado: 'No se publicará', motivo: 'Es información reservada' },
    ])
  })

  it('none of a body that is not there', async () => {
    const missing = bodyId.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    for (const name of [`${missing}.csv`, 'nada.json', `${bodyId}.xlsx`])
      expect((await own.fetch(`/files/needs/${name}`)).status, name).toBe(404)
  })
})
