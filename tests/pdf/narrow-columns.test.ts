import { describe, expect, it } from 'vitest'
import { followUpDocument } from '../../src-main/documents/follow-up.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { sampleDossier, sampleMotion, sampleTally } from '../support/sample-dossier.ts'
import { sampleStamp } from '../support/sample-stamp.ts'
import { placed, textsOf } from './placed.ts'

const linesOf = (model: Parameters<typeof placed>[0]) => placed(model).pages.flatMap(textsOf)

function votedIn(sector: string, seat: string): SessionDossier {
  const members = sampleDossier.members.map((member) => ({
    ...member,
    sector: { ...member.sector, name: sector },
    seat: { ...member.seat, name: seat },
  }))
  const motions = [sampleMotion(3, 4, { method: 'nominal', tally: sampleTally(10) })]
  return { ...sampleDossier, members, motions, agreements: [] }
}

describe('the vote table', () => {
  it.each([
    'Gobierno municipal',
    'Facilitación y apoyo',
    'Organizaciones sociales',
    'Academia e investigación',
    'Sociedad civil organizada',
    'Sector académico y social',
  ])('has «%s» in one line', (sector) => {
    const model = minutesDocument(votedIn(sector, 'Contraloría Municipal'), sampleStamp)
    const cells = linesOf(model).filter(({ text, size }) => size === 9 && text === sector)
    expect(cells).toHaveLength(11)
  })

  it('has usual names of seats in one line and breaks long ones between words', () => {
    const usual = 'Dirección de Desarrollo Social y Económico'
    expect(
      linesOf(minutesDocument(votedIn('Gobierno', usual), sampleStamp)).filter(({ text }) => text === usual)
        .length,
    ).toBeGreaterThanOrEqual(9)
    const long = 'Dirección General de Participación Ciudadana y Vinculación con Organizaciones Sociales'
    const texts = linesOf(minutesDocument(votedIn('Gobierno', long), sampleStamp)).map(({ text }) => text)
    expect(texts).toContain('Dirección General de Participación Ciudadana y')
    expect(texts).toContain('Vinculación con Organizaciones Sociales')
  })
})

describe('the follow-up table', () => {
  it('has key, date of session, date due and how far it is in a line each', () => {
    const { body, letterhead, key } = sampleDossier
    const [agreement] = sampleDossier.agreements
    const date = '2026-09-24' as LocalDate
    const rows = [
      {
        agreement: { ...agreement!, key: 'STM-VA/ORD/01/2026-04', dueDate: '2026-09-30' as LocalDate },
        sessionKey: key,
        sessionDate: date,
      },
    ]
    const model = followUpDocument(
      { body, letterhead, today: '2026-10-05' as LocalDate, rows, behind: [] },
      sampleStamp,
    )
    const texts = linesOf(model).map(({ text }) => text.replaceAll('\u00a0', ' '))
    expect(texts).toEqual(
      expect.arrayContaining([
        'STM-VA/ORD/01/2026-04',
        '24 de septiembre de 2026',
        '30 de septiembre de 2026',
        '(hace 5 días)',
      ]),
    )
  })
})
