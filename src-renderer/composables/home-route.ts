import { type SessionDossier } from '../../src-main/domain/dossier.ts'
import { quorumAt } from '../../src-main/domain/room.ts'
import { isPassed, nextStep, type RouteStep as ExerciseStep } from '../../src-main/domain/exercise-route.ts'
import { isSettled } from '../../src-main/domain/agenda.ts'
import { localDate, type LocalDate } from '../../src-main/domain/time.ts'
import { dateNear, relativeDay, shortDate } from '../../src-main/locale/dates.ts'
import { ui } from '../../src-main/locale/ui.ts'
import type { RouteStep } from '../components/panels/route-step.ts'

const text = ui.home.route
const { exercise } = ui.home

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

/** Steps that fit beside each other. */
const fitting = 6

/** The route of the exercise around its next step. */
export function exerciseRoute(
  all: readonly ExerciseStep[],
  today: LocalDate,
): { steps: RouteStep[]; where: string } {
  const next = nextStep(all)
  const at = next ? all.indexOf(next) : all.length
  const from = Math.max(0, Math.min(at - 2, all.length - fitting))
  const steps = all.slice(from, from + fitting).map((step): RouteStep => ({
    number: step.position + 1,
    title: step.name,
    note: step === next ? nextNote(step, today) : noteOf(step, today),
    state: step === next ? 'current' : isPassed(step) ? 'done' : 'ahead',
  }))
  return { steps, where: next ? text.step(at + 1, all.length) : exercise.done }
}

function nextNote({ dueOn }: ExerciseStep, today: LocalDate): string {
  if (dueOn !== null && dueOn < today) return exercise.late(relativeDay(dueOn, today))
  return exercise.next(dueOn ? dateNear(dueOn, today) : '')
}

function noteOf({ state, doneOn, dueOn }: ExerciseStep, today: LocalDate): string {
  if (state === 'skipped') return exercise.skipped
  if (state === 'done') return doneOn ? exercise.doneOn(dateNear(doneOn, today)) : exercise.isDone
  return dueOn ? dateNear(dueOn, today) : ''
}
