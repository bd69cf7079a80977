import { isSettled } from '../../src-main/domain/agenda.ts'
import { type SessionDossier } from '../../src-main/domain/dossier.ts'
import type { Quorum } from '../../src-main/domain/quorum.ts'
import { quorumAt } from '../../src-main/domain/room.ts'
import { isLive } from '../../src-main/domain/session.ts'
import { localDate, type LocalDate } from '../../src-main/domain/time.ts'
import {
  longDate,
  relativeDay,
  sentence,
  shortDate,
  weekdayName,
  dayOfMonth,
} from '../../src-main/locale/dates.ts'
import { unmetConditions } from '../../src-main/locale/quorum-texts.ts'
import { noticeAmount, calledTitle } from '../../src-main/locale/terms.ts'
import { ui } from '../../src-main/locale/ui.ts'
import type { NoticeDay } from '../components/panels/notice-day.ts'

const text = ui.home

export type NextSession = {
  readonly eyebrow: string
  readonly title: string
  readonly when: string
  readonly figure: string
  readonly figureDetail: string
  readonly isUrgent: boolean
  readonly days: readonly NoticeDay[]
  readonly caption: string
  readonly foot: string
}

/** The ink panel of the home page, said from the session that comes or is being held. */
export function nextSession(dossier: SessionDossier, today: LocalDate): NextSession {
  const { session, key, number } = dossier
  const days = noticeStrip(dossier, today)
  return {
    eyebrow: isLive(session) ? text.live(key) : text.next(key),
    title: calledTitle(session, number),
    when: text.when(sentence(longDate(session.date)), session.time, session.place),
    ...figureOf(dossier, today),
    days,
    caption: captionOf(dossier, days),
    foot: footOf(dossier),
  }
}

type Figure = Pick<NextSession, 'figure' | 'figureDetail' | 'isUrgent'>

function figureOf(dossier: SessionDossier, today: LocalDate): Figure {
  const { session, notice, body } = dossier
  const required = noticeAmount(notice.rule.amount, notice.rule.unit)
  const given = noticeAmount(notice.given, notice.rule.unit)
  if (isLive(session)) {
    const quorum = quorumAt(dossier)
    return {
      figure: text.presentFigure(quorum.present, quorum.seats),
      figureDetail: quorumDetail(quorum),
      isUrgent: !quorum.isReached,
    }
  }
  if (session.calledAt !== null) {
    const called = shortDate(localDate(session.calledAt, body.timeZone))
    return {
      figure: sentence(relativeDay(session.date, today)),
      figureDetail: notice.isEnough
        ? text.convenedDetail(called)
        : text.convenedShort(called, given, required),
      isUrgent: session.date <= today,
    }
  }
  return draftFigure(dossier, today, given, required)
}

/** What the quorum lacks: seats, or one of its conditions (R13). */
function quorumDetail({ present, required, conditions, isReached }: Quorum): string {
  if (isReached) return text.quorumReached(required)
  return present < required
    ? text.quorumMissing(required - present)
    : text.quorumUnmet(unmetConditions(conditions))
}

function draftFigure(
  { notice, noticeDays }: SessionDossier,
  today: LocalDate,
  given: string,
  required: string,
): Figure {
  const { deadline, rule } = notice
  if (rule.unit === 'hours')
    return notice.isEnough
      ? { figure: given, figureDetail: text.hoursDetail(required), isUrgent: true }
      : { figure: text.late, figureDetail: text.lateDetail(given, required), isUrgent: true }
  if (deadline === null || deadline < today)
    return notice.isEnough
      ? { figure: text.lastDay, figureDetail: text.stillEnough(given), isUrgent: true }
      : { figure: text.late, figureDetail: text.lateDetail(given, required), isUrgent: true }
  if (deadline === today) return { figure: text.lastDay, figureDetail: text.lastDayDetail, isUrgent: true }
  const left = noticeDays.filter(
    ({ date, isNonWorking }) => date > today && date <= deadline && !isNonWorking,
  ).length
  const limit = `${weekdayName(deadline)} ${dayOfMonth(deadline)}`
  return { figure: text.days(left), figureDetail: text.toNotify(limit), isUrgent: true }
}

/** Longest strip that is still legible. */
const longestStrip = 16

/** From sending, or today while it was not sent, to the session. Counted days are those the notice is made of. */
function noticeStrip({ session, notice, noticeDays }: SessionDossier, today: LocalDate): NoticeDay[] {
  if (isLive(session) || noticeDays.at(-1)?.date !== session.date || noticeDays.length < 2) return []
  const from = session.calledAt === null ? notice.deadline : (noticeDays[0]?.date ?? null)
  const days = noticeDays.map(({ date, isNonWorking }): NoticeDay => ({
    date,
    kind:
      date === session.date
        ? 'session'
        : isNonWorking
          ? 'off'
          : date > (from !== null && from > today ? from : (noticeDays[0]?.date ?? date))
            ? 'counted'
            : 'plain',
    isToday: date === today,
    isLimit: session.calledAt === null && date === notice.deadline,
  }))
  return days.slice(-longestStrip)
}

function captionOf({ notice, session }: SessionDossier, days: readonly NoticeDay[]): string {
  const counted = noticeAmount(days.filter(({ kind }) => kind === 'counted').length, 'businessDays')
  const isLate = session.calledAt === null && !notice.isEnough
  return isLate ? text.captionToday(counted) : text.caption(counted)
}

function footOf(dossier: SessionDossier): string {
  if (isLive(dossier.session))
    return text.settled(dossier.agenda.filter(isSettled).length, dossier.agenda.length)
  const annexes = dossier.attachments.filter(({ purpose }) => purpose === 'annex').length
  const received = dossier.receipts.filter(({ receivedAt }) => receivedAt !== null).length
  return text.foot(dossier.agenda.length, annexes, received, dossier.members.length)
}
