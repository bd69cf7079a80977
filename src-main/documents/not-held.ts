import { secretaryMember, type SessionDossier } from '../domain/dossier.ts'
import { requiredQuorum, votingMembers } from '../domain/quorum.ts'
import { quorumAt, quorumRuleAt, secondCallAt } from '../domain/room.ts'
import type { Membership } from '../domain/seat.ts'
import { type Instant, localDate, localTime } from '../domain/time.ts'
import { theName } from '../locale/grammar.ts'
import { minutesTexts } from '../locale/minutes-texts.ts'
import { notHeldPaper, notHeldPassages } from '../locale/not-held-passages.ts'
import { notHeldTexts as texts } from '../locale/not-held-texts.ts'
import type { FoundQuorum } from '../locale/paper-quorum-texts.ts'
import { minutesNoun, sessionTitle } from '../locale/terms.ts'
import { firstOfDay, named, namedStatement, standing } from './found-quorum.ts'
import type { IssueStamp } from './issue-stamp.ts'
import { markdownBlocks } from './markdown.ts'
import { whoCameBlocks } from './minutes-attendance.ts'
import { annexCount, endBlock } from './minutes-closing.ts'
import { minutesModel } from './minutes-frame.ts'
import { formerCallText } from './minutes-quorum.ts'
import type { Block, DocumentModel, Inlines } from './model.ts'
import { run, said, section } from './paragraphs.ts'
import { attendanceOf, seatName } from './seats.ts'
import { arranged } from './sections.ts'
import { type Format, formatted, merged, programFormat, type Wording, wordingOf } from './wording.ts'

/** Acta de no verificativo: what was left written of a session without quorum (R15). */
export function notHeldDocument(
  dossier: SessionDossier,
  stamp: IssueStamp,
  format: Format = programFormat,
): DocumentModel {
  const { session, body } = dossier
  const say = wordingOf(notHeldPassages, format, body)
  const noun = minutesNoun(session.kind)
  const title = texts.title(noun, sessionTitle(session.kind, dossier.number), session.attempt)
  let number = 0
  const numbered = (heading: keyof typeof notHeldPassages) =>
    minutesTexts.course.section((number += 1), say.text(heading as 'callHeading', {}))
  const sections: Record<keyof typeof notHeldPaper.sections, () => readonly Block[]> = {
    opening: () => openingBlocks(dossier, say),
    call: () => [section(numbered('callHeading')), ...callBlocks(dossier)],
    attendance: () => [section(numbered('attendanceHeading')), ...attendanceBlocks(dossier, say)],
    quorum: () => [
      section(numbered('quorumHeading')),
      ...quorumBlocks(dossier),
      ...say.blocks('noSession', { acta: noun }),
    ],
    again: () => [section(numbered('againHeading')), said(againText(dossier))],
    closing: () => [endBlock(dossier, numbered('closingHeading'), endOf(dossier, say), say)],
  }
  const blocks = arranged(notHeldPaper.sections, format).flatMap((id) => sections[id]())
  return formatted(minutesModel(dossier, stamp, title, blocks), format, body)
}

type NotHeldWording = Wording<typeof notHeldPassages>

/** When it was found that there was no quorum. */
function foundAt({ session, body }: SessionDossier) {
  return session.closedAt === null ? session.time : localTime(session.closedAt, body.timeZone)
}

function openingBlocks(dossier: SessionDossier, say: NotHeldWording): Block[] {
  const { body, session, rules } = dossier
  const secretary = secretaryMember(dossier)?.seat.name
  const preamble = texts.preamble({
    time: foundAt(dossier),
    date: session.date,
    venue: session.place,
    modality: session.modality,
    title: sessionTitle(session.kind, dossier.number),
    attempt: session.attempt,
    body: body.name,
    year: session.year,
    hour: session.time,
    basis: rules.sessionBasis,
  })
  const keeper = secretary ? say.runs('keeper', texts.keeper(minutesNoun(session.kind), secretary)) : []
  const former = formerCallText(dossier)
  return [
    run([...say.runs('preamble', preamble), ...merged(keeper.length > 0 ? [{ text: ' ' }, ...keeper] : [])]),
    ...(former ? [said(former)] : []),
  ]
}

/** Who was called, when, and who said that the call had come (R8, R10). */
function callBlocks(dossier: SessionDossier): Block[] {
  const { session, body, notice, members } = dossier
  if (session.calledAt === null) return [said(texts.call.noReceipts)]
  const date = localDate(session.calledAt, body.timeZone)
  const hour = localTime(session.calledAt, body.timeZone)
  const sent = texts.call.sent({ date, hour, notice, members: members.length })
  return [said([sent, ...receiptTexts(dossier)].join(' '))]
}

function receiptTexts({ receipts, members, body }: SessionDossier): string[] {
  const received = new Map(receipts.map(({ seatId, receivedAt }) => [seatId, receivedAt]))
  const dayOf = ({ seat }: Membership) => {
    const at = received.get(seat.id)
    return at ? localDate(at, body.timeZone) : null
  }
  const seats = [...members].sort((a, b) => a.seat.number - b.seat.number)
  const days = [...Map.groupBy(seats, dayOf)].sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
  const groups = days.flatMap(([date, some]) => (date ? [{ date, seats: some.map(seatName) }] : []))
  if (groups.length === 0) return [texts.call.noReceipts]
  const without = seats.filter((member) => dayOf(member) === null).map(seatName)
  return [texts.call.receipts(groups), ...(without.length > 0 ? [texts.call.noReceipt(without)] : [])]
}

function attendanceBlocks(dossier: SessionDossier, say: NotHeldWording): Block[] {
  const secretary = secretaryMember(dossier)?.seat.name ?? null
  const hasArrivals = attendanceOf(dossier).some(({ final }) => final.arrivedAt !== null)
  const written = dossier.agenda.filter(({ kind }) => kind === 'rollCall' || kind === 'quorum')
  return [
    ...(hasArrivals
      ? say.blocks('attendance', { secretaria: secretary && theName(secretary) })
      : say.blocks('nobody', {})),
    ...whoCameBlocks(dossier),
    ...written.flatMap((item) => markdownBlocks(item.minutes)),
  ]
}

/** The arithmetic of each call of that day: what there was and what was missing (R11, R13, R15). */
function quorumBlocks(dossier: SessionDossier): Block[] {
  const { session, rules, body } = dossier
  const hour = (at: Instant) => localTime(at, body.timeZone)
  const second = session.attempt === 1 ? secondCallAt(dossier) : null
  const first = firstOfDay(dossier)
  const common = { tolerance: rules.toleranceMinutes, basis: rules.quorumBasis }
  const last = {
    ...common,
    at: foundAt(dossier),
    quorum: lastFound(dossier),
    hour: second === null ? session.time : hour(second),
    name: second === null ? null : texts.quorum.second,
  }
  if (second === null || first === null) return [run(texts.quorum.callFound(last))]
  const before = { ...common, at: hour(first.at), quorum: first.quorum, hour: session.time }
  return [
    run(texts.quorum.callFound({ ...before, name: texts.quorum.first })),
    run(texts.quorum.callFound(last)),
  ]
}

/** As it was frozen when it was declared, else by the log. */
function lastFound(dossier: SessionDossier): FoundQuorum {
  const frozen = standing(dossier).findLast(({ occasion }) => occasion === 'notReached')
  if (frozen) return namedStatement(dossier, frozen)
  const at = dossier.session.closedAt
  return named(dossier, quorumAt(dossier, at), quorumRuleAt(dossier, at))
}

function againText({ reconvenedBy, rules, members, session }: SessionDossier): string {
  if (reconvenedBy) return texts.again.planned(reconvenedBy)
  const quorum = rules.secondCall === null ? rules.quorum : rules.secondCallQuorum
  const required = requiredQuorum(quorum, votingMembers(members, rules).length)
  return texts.again.rule({ rule: rules.secondCall, quorum, required, notice: rules.notice[session.kind] })
}

function endOf(dossier: SessionDossier, say: NotHeldWording): Inlines {
  const values = texts.closing.paragraph({
    noun: minutesNoun(dossier.session.kind),
    time: foundAt(dossier),
    annexes: annexCount(dossier),
  })
  return say.runs('closing', values)
}
