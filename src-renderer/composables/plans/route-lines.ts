import {
  isPassed,
  nextStep,
  type RouteStep,
  RouteStepDraft,
} from '../../../src-main/domain/exercise-route.ts'
import type { LocalDate } from '../../../src-main/domain/time.ts'
import { dateNear, relativeDay } from '../../../src-main/locale/dates.ts'
import { uiRoute as text } from '../../../src-main/locale/ui-route.ts'
import type { RouteLine } from '../../components/plans/route-line.ts'
import type { StateTone } from '../../components/feedback/state-tone.ts'

const tones: Record<RouteStep['state'], StateTone> = {
  pending: 'outline',
  inProgress: 'amber',
  done: 'petrol',
  skipped: 'neutral',
}

/** Where the exercise stands, in a line. */
export function whereOf(steps: readonly RouteStep[]): string {
  const next = nextStep(steps)
  if (steps.length === 0) return ''
  return next ? text.detail(steps.indexOf(next) + 1, steps.length, next.name) : text.done
}

/** A step said as of a day. */
export function routeLine(step: RouteStep, today: LocalDate, session: string): RouteLine {
  const isLate = !isPassed(step) && step.dueOn !== null && step.dueOn < today
  return {
    id: step.id,
    place: step.position + 1,
    name: step.name,
    description: step.description,
    done: step.doneOn ? text.doneOn(dateNear(step.doneOn, today)) : '',
    due: step.dueOn && !isPassed(step) ? text.dueOn(dateNear(step.dueOn, today)) : '',
    late: isLate && step.dueOn ? text.late(relativeDay(step.dueOn, today)) : '',
    responsible: step.responsible,
    session,
    link: step.link,
    attachmentId: step.attachmentId,
    state: text.states[step.state],
    tone: tones[step.state],
  }
}

/** What of a step is written by a person. */
export const draftOfStep = (step: RouteStep): RouteStepDraft => RouteStepDraft.strip().parse(step)

/** A step that follows the last one. */
export const blankStep = (position: number): RouteStepDraft => ({
  position,
  name: '',
  description: '',
  state: 'pending',
  dueOn: null,
  doneOn: null,
  responsible: '',
  sessionId: null,
  attachmentId: null,
  link: null,
})
