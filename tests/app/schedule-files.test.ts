import ICAL from 'ical.js'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ActionPlanId, CommitmentId } from '../../src-main/domain/ids.ts'
import { importGrid } from '../../src-main/domain/grid-import.ts'
import { tableOfText } from '../../src-main/domain/table-text.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { readTableFile } from '../../src-renderer/composables/schedule/read-table-file.ts'
import { sampleSchedule } from '../support/sample-schedule.ts'
import { ownApp, type OwnApp } from './own-app.ts'

const day = (text: string) => text as LocalDate
const period = { start: day('2026-09-01'), end: day('2027-02-28') }
const drafts = sampleSchedule().commitments[0]!.activities.map((row, index) => ({
  name: index === 0 ? '=HYPERLINK("http://x";"y")' : row.name,
  responsible: row.responsible,
  group: index < 3 ? 'Preparación' : '',
  place: index === 3 ? 'Casa de Cultura; planta alta, salón 2' : '',
  note: index === 3 ? 'Con la ciudadanía,\\ y sus «órganos»' : '',
  kind: index === 3 ? ('meeting' as const) : row.kind,
  weight: 1,
  dependsOn: [],
  spans: [...row.spans],
}))

let own: OwnApp
let planId: ActionPlanId
beforeAll(async () => {
  own = ownApp()
  const bodyId = await own.newBody()
  const plan = await own.client.plan.create({ bodyId, name: 'PAM 2026–2027', ...period })
  planId = plan.planId
  const { commitmentId } = await own.client.commitment.create({ planId, title: 'Cultura' })
  await own.client.activity.add({ commitmentId: commitmentId as CommitmentId, activities: drafts })
})
afterAll(() => own.close())

const file = (ending: string) => own.fetch(`/files/plans/${planId}.${ending}`)
const told = (
  rows: readonly { name: string; spans: readonly object[]; responsible: string; group: string }[],
) => rows.map(({ name, spans, responsible, group }) => ({ name, spans, responsible, group }))

describe('the files of a cronograma', () => {
  it('a CSV that is the grid itself and comes in again as it went out', async () => {
    const response = await file('csv')
    expect(response.headers.get('content-disposition')).toContain('STM-VA-PA-01-CR.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    const [head, first] = text.split('\r\n')
    expect(head).toContain('Acción,Responsable,Grupo,Tipo,Lugar,Nota,Sept 2026,Oct 2026')
    expect(first).toMatch(/^"'=HYPERLINK/)
    const read = importGrid(tableOfText(text), { plan: period })
    expect(read.problems).toEqual([])
    const meant = told(drafts).map((row, index) => (index === 0 ? { ...row, name: `'${row.name}` } : row))
    expect(told(read.rows)).toEqual(meant)
  })

  it('an XLSX that another program reads, and that comes in again', async () => {
    const bytes = await (await file('xlsx')).arrayBuffer()
    const { table } = await readTableFile(new File([bytes], 'cronograma.xlsx'))
    expect(told(importGrid(table, { plan: period }).rows)).toEqual(told(drafts))
    const [sheet] = await readXlsxFile(Buffer.from(bytes))
    expect(sheet!.sheet).toBe('Cronograma')
    const rows = sheet!.data.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))))
    expect(told(importGrid({ rows, merged: [] }, { plan: period }).rows)).toEqual(told(drafts))
  })

  it('a calendar that an independent reader understands: whole days, the same names when made again', async () => {
    const text = await (await file('ics')).text()
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
    expect(events).toHaveLength(drafts.length)
    const read = events.map((one) => new ICAL.Event(one))
    expect(read.map(({ summary }) => summary)).toEqual(drafts.map(({ name }) => name))
    for (const [index, { startDate, endDate }] of read.entries()) {
      const [span] = drafts[index]!.spans
      const last = endDate.clone()
      last.adjust(-1, 0, 0, 0)
      expect([startDate.isDate, startDate.toString(), last.toString()]).toEqual([
        true,
        span!.start,
        span!.end,
      ])
    }
    expect(read[3]!.location).toBe('Casa de Cultura; planta alta, salón 2')
    expect(read[3]!.description).toContain('Con la ciudadanía,\\ y sus «órganos»')
    const names = (again: string) => [...again.matchAll(/^UID:.*$/gm)].map(([line]) => line)
    expect(names(await (await file('ics')).text())).toEqual(names(text))
    expect(new Set(names(text)).size).toBe(drafts.length)
  })

  it('a gantt of Mermaid, with nothing in its names that would end them', async () => {
    const text = await (await file('mmd')).text()
    expect(text).toMatch(/^gantt\n {4}title PAM 2026–2027\n/)
    expect(text).toContain('Firma de convenio :c1a8, 2026-12-01, 2027-01-31')
    expect(text).toContain('=HYPERLINK("http //x" "y") :')
  })

  it('refuses what is no plan', async () => {
    expect((await own.fetch('/files/plans/nada.csv')).status).toBe(404)
    expect((await own.fetch(`/files/plans/${planId}.exe`)).status).toBe(404)
  })
})
