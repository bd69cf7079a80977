import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bareIndicator, waterSupply, type WaterSupply } from '../support/log-frame.ts'
import { ownApp, type OwnApp } from './own-app.ts'

let own: OwnApp
let water: WaterSupply
let id: string
beforeAll(async () => {
  own = ownApp(undefined, 1000)
  water = await waterSupply({ client: own.client, bodyId: await own.newBody() })
  await water.made(1, 2)
  const { rows } = await water.frame()
  id = water.treeId
  await own.client.logFrame.saveIndicator({
    ...bareIndicator,
    name: '=HYPERLINK("http://x","y")',
    formula: '@SUMA(A1)',
    baseline: '-5',
    verification: 'Bitácora, «diaria»',
    rowId: rows[1]!.id,
    indicatorId: null,
    was: null,
  })
})
afterAll(() => own.close())

const heads = ['Nivel', 'Número', 'Resumen narrativo', 'Indicador']

describe('the files of a MIR', () => {
  it('an XLSX that another program reads back, with text where there was text and no formula', async () => {
    const response = await own.fetch(`/files/log-frame/${id}.xlsx`)
    expect(response.headers.get('content-disposition')).toContain('STM-VA-MIR-2026-01.xlsx')
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet')
    const [sheet] = await readXlsxFile(Buffer.from(await response.arrayBuffer()))
    const { data } = sheet!
    expect(sheet!.sheet).toBe('MIR')
    expect(data[0]!.slice(0, 4)).toEqual(heads)
    expect(data.slice(1).map(([level, number, summary]) => [level, number, summary])).toEqual([
      ['Fin', null, 'Contribuir a este fin: los hogares gastan menos en garrafones'],
      ['Propósito', null, 'Los hogares reciben agua todos los días'],
      ['Componente', '1', 'Red de distribución renovada'],
      ['Actividad', '1.1', 'Sustitución de tramos'],
    ])
    expect(data[2]!.slice(3, 12)).toEqual([
      '=HYPERLINK("http://x","y")',
      null,
      '@SUMA(A1)',
      null,
      null,
      '-5',
      null,
      null,
      'Bitácora, «diaria»',
    ])
  })

  it('a CSV in UTF-8 whose cells begin no formula', async () => {
    const response = await own.fetch(`/files/log-frame/${id}.csv`)
    expect(response.headers.get('content-disposition')).toContain('STM-VA-MIR-2026-01.csv')
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    expect(text.startsWith(`\uFEFF${heads.join(',')}`)).toBe(true)
    expect(text).toContain(
      'Propósito,,Los hogares reciben agua todos los días,"\'=HYPERLINK(""http://x"",""y"")",,\'@SUMA(A1),,,-5,,,"Bitácora, «diaria»",\r\n',
    )
  })

  it('none of a matrix that is not there', async () => {
    const missing = id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    for (const [path, status] of [
      [`${missing}.csv`, 404],
      ['nada.xlsx', 404],
      [`${id}.pdf`, 404],
    ] as const)
      expect((await own.fetch(`/files/log-frame/${path}`)).status, path).toBe(status)
  })

  it('its paper is issued under the key of the matrix, with another version once it says something else', async () => {
    const issue = () => own.client.document.issue({ kind: 'logFrame', subjectId: id })
    const first = await issue()
    const [row] = (await water.frame()).rows
    await own.client.logFrame.write({ rowId: row!.id, cell: 'assumption', was: '', text: 'Hay recursos' })
    const again = await issue()
    expect([first, again].map(({ key, version }) => [key, version])).toEqual([
      ['STM-VA/MIR/2026-01', 1],
      ['STM-VA/MIR/2026-01', 2],
    ])
    await expect(own.client.tree.remove({ treeId: water.treeId })).rejects.toMatchObject({ code: 'REFUSED' })
  })
})
