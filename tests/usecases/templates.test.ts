import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionId } from '../../src-main/domain/ids.ts'
import { type DocumentTemplate, type TemplateKind, templateKinds } from '../../src-main/domain/template.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { prepareDocument } from '../../src-main/usecases/documents.ts'
import { previewTemplate } from '../../src-main/usecases/template-preview.ts'
import { documentText } from '../support/document-text.ts'
import { at, openSmallBody, type SmallBody } from '../support/small-body.ts'

let small: SmallBody
beforeEach(async () => {
  small = await openSmallBody()
})
afterEach(() => small.close())

const templateOf = (change: Partial<DocumentTemplate> = {}, kind: TemplateKind = 'minutes') => ({
  bodyId: small.bodyId,
  kind,
  validFrom: '2026-10-01' as LocalDate,
  passages: [],
  sectionOrder: [],
  hiddenSections: [],
  header: '',
  footer: '',
  paper: null,
  ...change,
})
const agendaRead = { id: 'agenda', text: 'Se leyó el orden del día.' }
const actaOf = (sessionId: SessionId) =>
  small.read((store) => documentText(prepareDocument(store, 'minutes', sessionId, small.environment).model))

describe('the formats of a body', () => {
  test('word its actas from their date on; an earlier session keeps the former one', async () => {
    const sessionId = await small.opened()
    const before = actaOf(sessionId)
    await small.client.template.save(
      templateOf({ validFrom: '2026-10-16' as LocalDate, passages: [agendaRead] }),
    )
    expect(actaOf(sessionId)).toBe(before)
    await small.client.template.save(
      templateOf({ validFrom: '2026-10-15' as LocalDate, passages: [agendaRead] }),
    )
    expect(actaOf(sessionId)).toContain('Se leyó el orden del día.')
  })

  test('without changes are again those of the program, and what was before is kept', async () => {
    const sessionId = await small.opened()
    const original = actaOf(sessionId)
    await small.client.template.save(templateOf({ passages: [agendaRead], paper: 'oficio' }))
    expect(actaOf(sessionId)).not.toBe(original)
    await small.client.template.save(templateOf({ validFrom: '2026-10-02' as LocalDate }))
    expect(actaOf(sessionId)).toBe(original)
    const { templates } = await small.client.template.list({ bodyId: small.bodyId })
    expect(templates.map(({ validFrom, paper }) => [validFrom, paper])).toEqual([
      ['2026-10-01', 'oficio'],
      ['2026-10-02', null],
    ])
  })

  test('a second one of the same date takes the place of the first', async () => {
    await small.client.template.save(templateOf({ footer: 'Uno' }))
    await small.client.template.save(templateOf({ footer: 'Dos' }))
    const { templates } = await small.client.template.list({ bodyId: small.bodyId })
    expect(templates.map(({ footer }) => footer)).toEqual(['Dos'])
  })

  test('that cannot be printed are refused, and nothing is written', async () => {
    const save = (change: Partial<DocumentTemplate>) =>
      small.refusal(() => small.client.template.save(templateOf(change)))
    expect(await save({ passages: [{ id: 'closing', text: 'Terminó.' }] })).toEqual({
      code: 'template.needs',
      params: { kind: 'minutes', passage: 'closing', field: 'paginas' },
    })
    expect(await save({ footer: 'Tel. {telefono}' })).toMatchObject({
      code: 'template.broken',
      params: { passage: 'footer', reason: 'unknownField', line: 1, column: 6 },
    })
    expect(await save({ sectionOrder: ['closing', 'agenda'] })).toMatchObject({
      code: 'template.fixedSection',
      params: { section: 'closing' },
    })
    expect(await save({ hiddenSections: ['attendance'] })).toMatchObject({ code: 'template.fixedSection' })
    expect(await save({ passages: [{ id: 'nothing', text: '' }] })).toMatchObject({
      params: { reason: 'unknownPassage' },
    })
  })

  test('own texts are theirs by date, and what a format takes cannot go away', async () => {
    const texts = (validFrom: string, list: { name: string; text: string }[]) => ({
      bodyId: small.bodyId,
      validFrom: validFrom as LocalDate,
      texts: list,
    })
    await small.client.template.saveTexts(
      texts('2026-01-01', [{ name: 'Lema', text: '2026, Año de la apertura' }]),
    )
    await small.client.template.save(templateOf({ header: '«{texto:lema}»' }))
    const sessionId = await small.opened()
    const headOf = () =>
      small.read((store) =>
        prepareDocument(store, 'minutes', sessionId, small.environment).model.frame.letterhead.lines.at(-1),
      )
    expect(headOf()).toBe('«2026, Año de la apertura»')
    await small.client.template.saveTexts(texts('2027-01-01', [{ name: 'lema', text: '2027, otro' }]))
    expect(headOf()).toBe('«2026, Año de la apertura»')
    expect(await small.refusal(() => small.client.template.saveTexts(texts('2026-06-01', [])))).toMatchObject(
      {
        code: 'template.broken',
        params: { passage: 'header', reason: 'unknownText' },
      },
    )
    expect(
      await small.refusal(() =>
        small.client.template.saveTexts(texts('2026-01-01', [{ name: 'lema', text: '{texto:lema}' }])),
      ),
    ).toMatchObject({ code: 'template.loop' })
  })
})

describe('the preview of a format', () => {
  test('shows an example of each paper while the body has none, and writes nothing', () => {
    const before = small.everything()
    for (const kind of templateKinds) {
      const model = small.read((store) => previewTemplate(store, templateOf({}, kind), small.environment))
      expect(documentText(model), kind).not.toMatch(/[{}]|undefined/)
    }
    expect(small.everything()).toEqual(before)
  })

  test('shows the last paper of the body', async () => {
    const sessionId = await small.opened()
    const model = small.read((store) =>
      previewTemplate(store, templateOf({ passages: [agendaRead] }), small.environment),
    )
    expect(documentText(model)).toContain('Se leyó el orden del día.')
    expect(model.subject).toBe((await small.get(sessionId)).key.replace('/ORD', '/ACTA/ORD'))
  })
})

describe('a paper that is of no session', () => {
  test('is worded as on the day on which it is made', async () => {
    const { bodyId, environment } = small
    await small.client.template.save(
      templateOf({ validFrom: '2026-10-15' as LocalDate, footer: 'Al quince' }, 'followUp'),
    )
    const lines = () =>
      small.read((store) => prepareDocument(store, 'followUp', bodyId, environment).model.frame.footer.lines)
    environment.set(at('12:00', '2026-10-14'))
    expect(lines()).toHaveLength(2)
    environment.set(at('12:00', '2026-10-15'))
    expect(lines().at(-1)).toEqual([{ text: 'Al quince' }])
  })
})
