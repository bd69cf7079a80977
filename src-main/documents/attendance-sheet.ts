import { secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import { quorumAt } from '../domain/room.ts'
import { documents } from '../locale/documents.ts'
import { onCall } from '../locale/minutes-texts.ts'
import { sheetPassages } from '../locale/sheet-passages.ts'
import { sessionTitle } from '../locale/terms.ts'
import { footerOf, letterheadOf, paperName } from './frame.ts'
import { type IssueStamp, sessionDocumentKey } from './issue-stamp.ts'
import type { AttendanceSheetBlock, DocumentModel } from './model.ts'
import { bySector, numberOf } from './seats.ts'
import { type Format, formatted, programFormat, type Wording, wordingOf } from './wording.ts'

const { attendanceSheet: texts } = documents

/** Sheet to be signed at the door, with its privacy notice. */
export function attendanceSheetDocument(
  dossier: SessionDossier,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { body, session, letterhead } = dossier
  const key = sessionDocumentKey(dossier, 'attendanceSheet')
  const name = paperName(body, letterhead)
  const title = `${sessionTitle(session.kind, dossier.number)}${onCall(session.attempt)}`
  const subtitle = texts.subtitle(title, session.date, session.time, session.place)
  const say = wordingOf(sheetPassages, format, body)
  const model: DocumentModel = {
    kind: 'attendanceSheet',
    language: 'es-MX',
    title: `${texts.title} · ${title}`,
    subject: key,
    author: name,
    createdAt: stamp.issuedAt,
    frame: {
      layout: 'sheet',
      letterhead: letterheadOf(body, letterhead, stamp),
      runningHead: { left: name, right: `${texts.title} · ${title}` },
      margin: [],
      rubrics: null,
      footer: footerOf(key, stamp),
      watermark: null,
      blankMark: documents.frame.blank,
    },
    blocks: [
      { type: 'title', text: texts.title, subtitle },
      sheetOf(dossier, say),
      {
        type: 'paragraph',
        style: 'legal',
        content: say.runs('privacy', texts.privacy(body.address, body.privacyNoticeAt)),
      },
    ],
  }
  return formatted(model, format, body)
}

function sheetOf(dossier: SessionDossier, say: Wording<typeof sheetPassages>): AttendanceSheetBlock {
  const { required, seats } = quorumAt(dossier)
  const groups = bySector(dossier).map((group) => ({
    caption: documents.sectorCaption(group.sector.name, group),
    options: texts.options,
    rows: group.members.map((member) => ({ number: numberOf(member), name: member.seat.name })),
  }))
  const guests = dossier.guests.map((guest) => ({
    number: '',
    name: texts.guest(guest.name, guest.organization),
  }))
  return {
    type: 'attendanceSheet',
    headers: texts.headers,
    groups:
      guests.length > 0
        ? [...groups, { caption: say.text('guests', {}), options: [], rows: guests }]
        : groups,
    footer: {
      blanks: texts.blanks,
      quorum: texts.quorum(required, seats),
      rubric: texts.rubric(secretaryMember(dossier)?.seat.name ?? null),
    },
  }
}
