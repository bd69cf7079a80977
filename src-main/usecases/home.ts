import { daysOverdue, fulfilment, isOverdue } from '../domain/agreement.ts'
import { isOver } from '../domain/cooperation-life.ts'
import { type SessionDossier } from '../domain/dossier.ts'
import { pendingSignatures } from '../domain/signers.ts'
import type { BodyId } from '../domain/ids.ts'
import { isUpdateOverdue } from '../domain/information-need.ts'
import { isEditable, type Minutes, type Observation, pendingObservations } from '../domain/minutes.ts'
import { hasEnded, isLive, type Session } from '../domain/session.ts'
import { membersOn } from '../domain/seat.ts'
import { localDate, type LocalDate } from '../domain/time.ts'
import type { HomeView, Task } from '../contract/views.ts'
import { absencesOf } from './absences.ts'
import { listCooperation } from './cooperation-views.ts'
import { type Here, loadDossier, need, newMinutes, rosterOf, rulesOn } from './dossier.ts'
import { currentPlan } from './plan-views.ts'
import type { ReadStore } from './ports.ts'

/** Sessions closed lately whose acta still has steps to go. */
const recentSessions = 20

/** The body at a glance: what comes next, what is late, what to do now. */
export function getHome(store: ReadStore, bodyId: BodyId, here: Here): HomeView {
  const body = need(store, 'body', bodyId)
  const today = localDate(here.now(), body.timeZone)
  const live = [
    ...store.where('session', { bodyId, status: 'open' }),
    ...store.where('session', { bodyId, status: 'recess' }),
  ]
  const nextSession = live[0] ?? store.sessionsFrom(bodyId, today, 1)[0] ?? null
  const next = nextSession ? loadDossier(store, nextSession.id, here) : null
  const agreements = store.where('agreement', { bodyId })
  const overdue = agreements
    .filter((agreement) => isOverdue(agreement, today))
    .sort((a, b) => (daysOverdue(b, today) ?? 0) - (daysOverdue(a, today) ?? 0))
  const tasks: Task[] = [
    ...(next ? sessionTasks(next) : [{ kind: 'noSession' } as const]),
    ...unheldTasks(store, bodyId, today),
    ...(overdue.length > 0
      ? [
          {
            kind: 'overdueAgreements',
            count: overdue.length,
            responsible: overdue[0]!.responsibles[0]?.name ?? '',
          } as const,
        ]
      : []),
    ...paperTasks(store, bodyId, here),
    ...cooperationTasks(store, bodyId, here),
    ...needTasks(store, bodyId, today),
    ...absenceTasks(store, bodyId, today),
    ...seatTasks(store, bodyId, today),
  ]
  return {
    body,
    today,
    next,
    overdue,
    tasks,
    plan: currentPlan(store, bodyId, today),
    route: store.where('routeStep', { bodyId }),
    fulfilment: fulfilment(agreements),
  }
}

function sessionTasks({ session, key, notice }: SessionDossier): Task[] {
  if (isLive(session)) return [{ kind: 'liveSession', session, key }]
  return session.status === 'draft' ? [{ kind: 'notifyCall', session, key, deadline: notice.deadline }] : []
}

/** Called for a day that passed: to be opened never, to be cancelled or moved. */
function unheldTasks(store: ReadStore, bodyId: BodyId, today: LocalDate): Task[] {
  return store
    .where('session', { bodyId, status: 'convened' })
    .filter(({ date }) => date < today)
    .map((session) => ({ kind: 'unheld', session, key: session.key }))
}

function paperTasks(store: ReadStore, bodyId: BodyId, here: Here): Task[] {
  const ended = store.sessionPage(bodyId, null, recentSessions).filter(hasEnded)
  const ids = ended.map(({ id }) => id)
  const minutes = new Map(store.among('minutes', 'id', ids).map((one) => [one.id, one]))
  const observations = Map.groupBy(store.among('observation', 'sessionId', ids), (one) => one.sessionId)
  const again = store.among('session', 'reconvenesId', ids)
  return ended.flatMap((session) => [
    ...reconveneTasks(
      session,
      again.filter(({ reconvenesId }) => reconvenesId === session.id),
    ),
    ...minutesTasks(store, session, here, {
      minutes: minutes.get(session.id) ?? newMinutes(session),
      observations: observations.get(session.id) ?? [],
    }),
  ])
}

function reconveneTasks(session: Session, again: readonly Session[]): Task[] {
  const isCalledAgain = again.some(({ status }) => status !== 'cancelled')
  const isPending = session.status === 'notHeld' && !isCalledAgain
  return isPending ? [{ kind: 'reconvene', session, key: session.key }] : []
}

function minutesTasks(
  store: ReadStore,
  session: Session,
  here: Here,
  { minutes, observations }: { readonly minutes: Minutes; readonly observations: readonly Observation[] },
): Task[] {
  const { status } = minutes
  const common = { session, key: session.key }
  const pending = pendingObservations(observations)
  if (status === 'project' && pending > 0) return [{ kind: 'observations', ...common, pending }]
  if (isEditable(minutes))
    return [
      minutes.approvalMotionId
        ? { kind: 'approvedByVote', ...common }
        : { kind: 'finishMinutes', ...common, status },
    ]
  if (status !== 'approved') return []
  return [{ kind: 'signatures', ...common, pending: pendingSignatures(loadDossier(store, session.id, here)) }]
}

/** Convenios about to end (R54) or waiting for a signature, and what their parties have not done in time. */
function cooperationTasks(store: ReadStore, bodyId: BodyId, here: Here): Task[] {
  return listCooperation(store, bodyId, here).flatMap((row): Task[] => {
    const { id, key, name, alert, daysLeft, phase, pendingSignatures: pending, undertakings } = row
    return [
      ...(alert !== null && daysLeft !== null
        ? [{ kind: 'cooperationEnding' as const, id, key, name, days: daysLeft }]
        : []),
      ...(pending > 0 ? [{ kind: 'cooperationSignatures' as const, id, key, pending }] : []),
      ...(undertakings.overdue > 0 && !isOver(phase)
        ? [{ kind: 'undertakingsOverdue' as const, id, key, count: undertakings.overdue }]
        : []),
    ]
  })
}

/** What was published and is no longer up to date. */
function needTasks(store: ReadStore, bodyId: BodyId, today: LocalDate): Task[] {
  const late = store.where('informationNeed', { bodyId }).filter((one) => isUpdateOverdue(one, today))
  return late.length > 0 ? [{ kind: 'needsOverdue', count: late.length }] : []
}

/** Seats whose absences reached the limit of the rules. */
function absenceTasks(store: ReadStore, bodyId: BodyId, today: LocalDate): Task[] {
  const limit = rulesOn(store, bodyId, today).absenceLimit
  if (limit === null) return []
  return absencesOf(store, bodyId)
    .filter(({ consecutive }) => consecutive >= limit)
    .map(({ seatId, consecutive }) => ({
      kind: 'absences',
      seat: need(store, 'seat', seatId).name,
      consecutive,
      limit,
    }))
}

function seatTasks(store: ReadStore, bodyId: BodyId, today: LocalDate): Task[] {
  const members = membersOn(rosterOf(store, bodyId), today).filter(({ seat }) => seat.hasVote)
  if (members.length === 0) return [{ kind: 'noSeats' }]
  return members.flatMap(({ seat, holder, alternates }): Task[] => {
    if (!holder) return [{ kind: 'holderMissing', seat: seat.name }]
    return alternates.length === 0 ? [{ kind: 'alternateMissing', seat: seat.name }] : []
  })
}
