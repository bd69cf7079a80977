import { presidingMember, type SessionDossier } from '../domain/dossier.ts'
import { alternatesBeside, expectedSigners } from '../domain/signers.ts'
import type { Membership } from '../domain/seat.ts'
import { localDate, localTime } from '../domain/time.ts'
import type { minutesPassages } from '../locale/minutes-passages.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import { excuseAnnex } from './minutes-attendance.ts'
import { sessionDocumentKey } from './issue-stamp.ts'
import type { MinutesWording } from './minutes-sections.ts'
import type { ClosingBlock, Inlines, Signer } from './model.ts'
import { attendanceOf, isVacant, numberOf, personName, seatName } from './seats.ts'
import type { Wording } from './wording.ts'

const texts = minutesTexts.closing

/** Who was in the room signs with the secretary, by seat number (R31); of an installation, the alternates too. */
export function signersOf(dossier: SessionDossier): Signer[] {
  const chair = dossier.session.openedAt === null ? null : presidingMember(dossier)?.seat.id
  const before = new Set(dossier.session.presidings.map(({ seatId }) => seatId))
  const beside = dossier.session.kind === 'installation' ? alternatesBeside(dossier) : null
  return expectedSigners(dossier).flatMap(({ member, presence }) => {
    const { seat } = member
    const presides = seat.id === chair ? 'now' : before.has(seat.id) ? 'before' : null
    const alternate = presence.capacity === 'holder' ? beside?.get(seat.id) : undefined
    return [
      signerOf(member, presence, presides),
      ...(alternate ? [asAlternate(signerOf(member, alternate, null))] : []),
    ]
  })
}

type Who = Parameters<typeof personName>[1]

function signerOf(member: Membership, who: Who, presides: 'now' | 'before' | null): Signer {
  const { seat } = member
  const person = personName(member, who)
  return {
    number: numberOf(member),
    name: person ?? seat.name,
    capacity: texts.capacity({
      post: person ? seat.name : null,
      capacity: who.capacity,
      presides,
      hasVoice: seat.hasVoice,
      hasVote: seat.hasVote,
    }),
  }
}

/** Beside the holder of the same seat. */
function asAlternate(signer: Signer): Signer {
  return { ...signer, number: texts.alternateNumber(signer.number) }
}

/** The end of a closed session; null while it has none. */
export function closingBlock(
  dossier: SessionDossier,
  heading: string,
  say: MinutesWording,
): ClosingBlock | null {
  const { body, session } = dossier
  if (session.closedAt === null) return null
  const date = localDate(session.closedAt, body.timeZone)
  const openedOn = session.openedAt ? localDate(session.openedAt, body.timeZone) : session.date
  const paragraph = texts.paragraph({
    time: localTime(session.closedAt, body.timeZone),
    date,
    isSameDay: date === openedOn,
    annexes: annexCount(dossier),
    noun: minutesNoun(session.kind),
  })
  return { ...endBlock(dossier, heading, say.runs('closing', paragraph), say), notes: notesOf(dossier) }
}

export function annexCount({ attachments }: Pick<SessionDossier, 'attachments'>): number {
  return attachments.filter(({ purpose }) => purpose === 'annex').length
}

/** The end of an acta with that paragraph, and its signers. */
export function endBlock(
  dossier: SessionDossier,
  heading: string,
  paragraph: Inlines,
  say: Wording<Pick<typeof minutesPassages, 'identity' | 'endMark'>>,
): ClosingBlock {
  const { session } = dossier
  return {
    type: 'closing',
    heading,
    paragraphs: [paragraph],
    endMark: say.text('endMark', {}),
    identity: say.runs(
      'identity',
      texts.identity({
        noun: minutesNoun(session.kind),
        key: sessionDocumentKey(dossier, 'minutes'),
        title: sessionTitle(session.kind, dossier.number),
        date: session.date,
        wasHeld: session.status !== 'notHeld',
      }),
    ),
    signers: signersOf(dossier),
    notes: [],
  }
}

/** Who does not sign and why. */
function notesOf(dossier: SessionDossier): string[] {
  const signing = new Set(expectedSigners(dossier).map(({ member }) => member.seat.id))
  return attendanceOf(dossier)
    .filter(({ member }) => !signing.has(member.seat.id))
    .sort((a, b) => a.member.seat.number - b.member.seat.number)
    .map(({ member, final }) => {
      const cause = isVacant(member) ? 'vacant' : final.excuse === null ? 'absent' : 'excused'
      return texts.doesNotSign(
        seatName(member),
        cause,
        final.excuse ?? '',
        excuseAnnex(dossier, member.seat.id),
      )
    })
}
