import { placeOf } from '../domain/body.ts'
import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import { presenceAt } from '../domain/room.ts'
import { presenceIn } from '../domain/attendance.ts'
import { localDate, localTime } from '../domain/time.ts'
import { minutesTexts as texts } from '../locale/minutes-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import type { Block } from './model.ts'
import { earliest, personName } from './seats.ts'

/** Where, when, who and by what right: the first paragraph of the acta. */
export function openingBlocks(dossier: SessionDossier): Block[] {
  const { body, session, rules, notice } = dossier
  const zone = body.timeZone
  const begun = earliest(session.openedAt, ...dossier.agenda.map(({ startedAt }) => startedAt))
  const preamble = texts.preamble({
    place: placeOf(body),
    time: begun ? localTime(begun, zone) : session.time,
    date: begun ? localDate(begun, zone) : session.date,
    venue: session.place,
    modality: session.modality,
    body: body.name,
    call: session.calledAt ? { date: localDate(session.calledAt, zone), notice } : null,
    title: sessionTitle(session.kind, dossier.number),
    year: session.year,
    basis: rules.sessionBasis,
  })
  const presided = presidedText(dossier)
  const blocks: Block[] = [
    {
      type: 'paragraph',
      style: 'text',
      content: presided ? [...preamble, { text: ` ${presided}` }] : preamble,
    },
  ]
  if (session.calledAt && !notice.isEnough)
    blocks.push({ type: 'paragraph', style: 'text', content: [{ text: texts.shortNotice(notice) }] })
  return blocks
}

function presidedText(dossier: SessionDossier): string | null {
  const chair = presidingMember(dossier)
  if (!chair || dossier.session.openedAt === null) return null
  const presence = presenceIn(presenceAt(dossier, dossier.session.openedAt), chair.seat.id)
  return texts.presided({
    post: chair.seat.name,
    capacity: presence.capacity,
    person: personName(chair, presence),
    keeper: secretaryMember(dossier)?.seat.name ?? null,
    noun: minutesNoun(dossier.session.kind),
  })
}
