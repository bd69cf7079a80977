import { type SessionDossier } from '../../src-main/domain/dossier.ts'
import { quorumAt } from '../../src-main/domain/room.ts'
import { isSettled } from '../../src-main/domain/agenda.ts'
import { localDate, type LocalDate } from '../../src-main/domain/time.ts'
import { shortDate } from '../../src-main/locale/dates.ts'
import { ui } from '../../src-main/locale/ui.ts'
import type { RouteStep } from '../components/panels/route-step.ts'

const text = ui.home.route

/** Steps of a session behind it; the next one is where a person is needed. */
function stepsDone({ session, agenda, minutes }: SessionDossier): number {
  if (minutes.status === 'published') return 6
  if (minutes.status === 'approved' || minutes.status === 'signed') return 5
  if (session.status === 'closed') return 4
  if (session.openedAt !== null) return 3
  if (session.calledAt !== null) return 2
  return agenda.length > 0 ? 1 : 0
}

/** From the agenda to the signed acta: where the session stands and what each step left. */
export function sessionRoute(
  dossier: SessionDossier,
  today: LocalDate,
): { steps: RouteStep[]; done: number } {
  const { session, agenda, notice, body } = dossier
  const done = stepsDone(dossier)
  const quorum = quorumAt(dossier)
  const notes = [
    text.agenda(agenda.length),
    session.calledAt
      ? text.notified(shortDate(localDate(session.calledAt, body.timeZone)))
      : notice.deadline
        ? text.notifyBy(notice.deadline < today ? ui.home.tasks.today : shortDate(notice.deadline))
        : '',
    done >= 3 ? text.present(quorum.present, quorum.seats) : text.onDate(shortDate(session.date)),
    done >= 3 ? text.items(agenda.filter(isSettled).length, agenda.length) : shortDate(session.date),
    text.after,
    text.after,
  ]
  const steps = text.steps.map((title, index): RouteStep => ({
    title,
    note: notes[index] ?? '',
    state: index < done ? 'done' : index === done ? 'current' : 'ahead',
  }))
  return { steps, done }
}
