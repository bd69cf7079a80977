import { presidingMember, secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import type { Membership } from '../domain/seat.ts'
import { presenceAt } from '../domain/room.ts'
import { presenceIn } from '../domain/attendance.ts'
import { localDate, localTime } from '../domain/time.ts'
import { minutesTexts as texts } from '../locale/minutes-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import { attemptOf } from './minutes-frame.ts'
import { presidingTexts } from './minutes-movements.ts'
import { formerCallText } from './minutes-quorum.ts'
import type { Block, Inlines } from './model.ts'
import { run, said } from './paragraphs.ts'
import { earliest, personName } from './seats.ts'
import type { MinutesWording } from './minutes-sections.ts'
import { merged } from './wording.ts'

/** Where, when, who and by what right: the first paragraph of the acta. */
export function openingBlocks(dossier: SessionDossier, say: MinutesWording): Block[] {
  const { body, session, rules, notice } = dossier
  const zone = body.timeZone
  const begun = earliest(session.openedAt, ...dossier.agenda.map(({ startedAt }) => startedAt))
  const preamble = texts.preamble({
    time: begun ? localTime(begun, zone) : session.time,
    date: begun ? localDate(begun, zone) : session.date,
    venue: session.place,
    modality: session.modality,
    body: body.name,
    call: session.calledAt
      ? { date: localDate(session.calledAt, zone), notice, isRepeated: session.attempt > 1 }
      : null,
    title: sessionTitle(session.kind, dossier.number),
    attempt: attemptOf(session),
    year: session.year,
    basis: rules.sessionBasis,
  })
  const former = formerCallText(dossier)
  return [
    run([...say.runs('preamble', preamble), ...presidedRuns(dossier, say)]),
    ...(former ? [said(former)] : []),
    ...(session.calledAt && !notice.isEnough ? say.blocks('shortNotice', texts.shortNotice(notice)) : []),
  ]
}

/** Who presided, and after whom, and who kept the acta. */
function presidedRuns(dossier: SessionDossier, say: MinutesWording): Inlines {
  const chair = firstToPreside(dossier)
  if (!chair || dossier.session.openedAt === null) return []
  const presence = presenceIn(presenceAt(dossier, dossier.session.openedAt), chair.seat.id)
  const presided = texts.presided({
    post: chair.seat.name,
    capacity: presence.capacity,
    person: personName(chair, presence),
    keeper: secretaryMember(dossier)?.seat.name ?? null,
    noun: minutesNoun(dossier.session.kind),
  })
  const later = presidingTexts(dossier).map((text) => ({ text: ` ${text}` }))
  return merged([{ text: ' ' }, ...say.runs('presided', presided), ...later])
}

function firstToPreside(dossier: SessionDossier): Membership | null {
  const [first] = dossier.session.presidings
  return dossier.members.find(({ seat }) => seat.id === first?.seatId) ?? presidingMember(dossier)
}
