import type { IssueStamp } from '../../src-main/documents/issue-stamp.ts'
import { Letterhead } from '../../src-main/domain/body.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { Guest } from '../../src-main/domain/session.ts'
import { sampleDossier, sampleEvent, sampleAt, sampleId } from '../support/sample-dossier.ts'
import { sampleLetterhead } from '../support/sample-body.ts'
import { sampleStamp } from '../support/sample-stamp.ts'

const stock =
  'Dirección General de Vinculación Interinstitucional con Organizaciones de la Sociedad Civil y Participación Ciudadana para el Fortalecimiento del Gobierno Abierto Municipal y la Transparencia Proactiva, con perspectiva de género y accesibilidad universal; '.repeat(
    4,
  )
const letters = (count: number) => stock.slice(0, count).trim()
/** Half of it without a place to break. */
const stubborn = (count: number) => 'W'.repeat(count / 2) + ' ' + letters(count / 2 - 1)

const longKey = (key: string) => `STMGA-VILLA-ABTA/ORDINARIA/DEFINITIVO/2026/${'X'.repeat(30)}/${key}`

/** The sample session with every field about as long as it may be. */
export const longestDossier: SessionDossier = {
  ...sampleDossier,
  key: 'STMGA-VILLA-ABTA/ORDINARIA/02/2026',
  body: {
    ...sampleDossier.body,
    acronym: 'STMGA-VILLA-ABTA',
    name: letters(200),
    address: letters(300),
    privacyNoticeAt: letters(300),
  },
  letterhead: Letterhead.parse({
    ...sampleLetterhead,
    name: letters(160),
    lines: [letters(90), 'Segunda línea', 'Tercera línea', letters(110), 'Quinta línea'].join('\n'),
  }),
  members: sampleDossier.members.map((member, index) => ({
    ...member,
    sector: { ...member.sector, name: `${member.sector.name}: ${letters(100)}` },
    seat: { ...member.seat, name: index % 3 === 0 ? letters(80) : member.seat.name },
    holder: member.holder && { ...member.holder, name: index % 2 ? letters(80) : stubborn(80) },
  })),
  agenda: sampleDossier.agenda.map((item) => ({
    ...item,
    title: `${item.title}: ${letters(298 - item.title.length)}`,
    presenter: letters(160),
  })),
  agreements: sampleDossier.agreements.map((agreement) => ({
    ...agreement,
    key: longKey(agreement.key),
    text: stubborn(600),
    responsibles: [...agreement.responsibles, { seatId: null, name: stubborn(160) }],
  })),
  notice: { ...sampleDossier.notice, given: 1, isEnough: false },
  session: { ...sampleDossier.session, place: letters(300), callNote: letters(900) },
  guests: [
    Guest.parse({
      id: sampleId(950),
      sessionId: sampleDossier.session.id,
      name: stubborn(160),
      organization: letters(160),
      position: 0,
    }),
  ],
}

export const longestStamp: IssueStamp = {
  ...sampleStamp,
  version: 123,
  logo: {
    type: 'svg',
    data: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>',
  },
}

/** The sample session with that many seats, all of them present and with vote. */
export function withSeats(count: number): SessionDossier {
  const members = Array.from({ length: count }, (_, index) => {
    const member = sampleDossier.members[index % 11]!
    const id = sampleId(2000 + index) as typeof member.seat.id
    return { ...member, seat: { ...member.seat, id, number: index + 1 } }
  })
  const attendance = members.map(({ seat }, index) => ({
    ...sampleEvent(index, 1, 'arrived', sampleAt('9:50')),
    seatId: seat.id,
  }))
  return { ...sampleDossier, members, attendance, ballots: [] }
}
