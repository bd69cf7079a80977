import { daysOverdue, fulfilment, isOverdue } from '../domain/agreement.ts'
import { pendingSignatures, type SessionDossier } from '../domain/dossier.ts'
import type { BodyId } from '../domain/ids.ts'
import { isEditable } from '../domain/minutes.ts'
import { isLive } from '../domain/session.ts'
import { membersOn } from '../domain/seat.ts'
import { type Instant, localDate, type LocalDate } from '../domain/time.ts'
import type { HomeView, Task } from '../contract/views.ts'
import { keyOf, loadDossier, need, newMinutes, rosterOf } from './dossier.ts'
import type { ReadStore } from './ports.ts'

/** Sessions closed lately whose acta still has steps to go. */
const recentSessions = 20

/** The body at a glance: what comes next, what is late, what to do now. */
export function getHome(store: ReadStore, bodyId: BodyId, now: Instant): HomeView {
  const body = need(store, 'body', bodyId)
  const today = localDate(now, body.timeZone)
  const live = [
    ...store.where('session', { bodyId, status: 'open' }),
    ...store.where('session', { bodyId, status: 'recess' }),
  ]
  const nextSession = live[0] ?? store.sessionsFrom(bodyId, today, 1)[0] ?? null
  const next = nextSession ? loadDossier(store, nextSession.id, now) : null
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
    ...paperTasks(store, bodyId, now),
    ...seatTasks(store, bodyId, today),
  ]
  return { body, today, next, overdue, tasks, fulfilment: fulfilment(agreements) }
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
    .map((session) => ({ kind: 'unheld', session, key: keyOf(store, session) }))
}

function paperTasks(store: ReadStore, bodyId: BodyId, now: Instant): Task[] {
  const closed = store.sessionPage(bodyId, null, recentSessions).filter(({ status }) => status === 'closed')
  return closed.flatMap((session): Task[] => {
    const minutes = store.get('minutes', session.id) ?? newMinutes(session.id)
    const { status } = minutes
    const key = keyOf(store, session)
    if (isEditable(minutes)) return [{ kind: 'finishMinutes', session, key, status }]
    if (status !== 'approved') return []
    return [
      { kind: 'signatures', session, key, pending: pendingSignatures(loadDossier(store, session.id, now)) },
    ]
  })
}

function seatTasks(store: ReadStore, bodyId: BodyId, today: LocalDate): Task[] {
  const members = membersOn(rosterOf(store, bodyId), today).filter(({ seat }) => seat.hasVote)
  if (members.length === 0) return [{ kind: 'noSeats' }]
  return members.flatMap(({ seat, holder, alternates }): Task[] => {
    if (!holder) return [{ kind: 'holderMissing', seat: seat.name }]
    return alternates.length === 0 ? [{ kind: 'alternateMissing', seat: seat.name }] : []
  })
}
