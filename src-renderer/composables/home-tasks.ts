import type { HomeView, Task } from '../../src-main/contract/views.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { dateNear, dayAndDate } from '../../src-main/locale/dates.ts'
import { lowerFirst } from '../../src-main/locale/grammar.ts'
import { calledTitle } from '../../src-main/locale/terms.ts'
import { ui } from '../../src-main/locale/ui.ts'
import type { TaskRow } from '../components/home/task-row.ts'

const text = ui.home.tasks

type Said = Omit<TaskRow, 'id' | 'isUrgent'>
type SessionTask = Extract<Task, { session: unknown }>
/** What a task of a session says of it, given its title. */
type Phrase<K extends SessionTask['kind']> = (
  task: Extract<SessionTask, { kind: K }>,
  title: string,
  today: LocalDate,
) => { readonly title: string; readonly detail: string; readonly when?: string }

/** Icon, part of the session to go to, and words; without `when` it is said how far the session is. */
const ofSession: {
  readonly [K in SessionTask['kind']]: {
    readonly icon: string
    readonly part: string
    readonly say: Phrase<K>
  }
} = {
  notifyCall: {
    icon: 'i-lucide-send',
    part: 'convocatoria',
    say: ({ deadline }, title, today) => ({
      title: text.notify(title),
      detail: '',
      when: notifyBy(deadline, today),
    }),
  },
  liveSession: {
    icon: 'i-lucide-messages-square',
    part: 'desarrollo',
    say: ({ key }, title) => ({ title: text.goLive(title), detail: key, when: text.now }),
  },
  unheld: {
    icon: 'i-lucide-calendar-x',
    part: 'convocatoria',
    say: (_, title) => ({ title: text.unheld(title), detail: text.unheldDetail }),
  },
  finishMinutes: {
    icon: 'i-lucide-file-pen',
    part: 'acta',
    say: ({ status }, title) => ({
      title: text.minutes[status === 'project' ? 'project' : 'draft'](title),
      detail: text.minutesDetail(status),
    }),
  },
  signatures: {
    icon: 'i-lucide-signature',
    part: 'firmas',
    say: ({ pending }, title) => ({ title: text.signatures(title), detail: text.signaturesDetail(pending) }),
  },
  approvedByVote: {
    icon: 'i-lucide-file-check',
    part: 'acta',
    say: (_, title) => ({
      title: text.approvedByVote(title),
      detail: text.approvedByVoteDetail,
      when: text.today,
    }),
  },
  observations: {
    icon: 'i-lucide-message-square-warning',
    part: 'acta',
    say: ({ pending }, title) => ({
      title: text.observations(title),
      detail: text.observationsDetail(pending),
    }),
  },
  reconvene: {
    icon: 'i-lucide-calendar-sync',
    part: 'convocatoria',
    say: (_, title) => ({ title: text.reconvene(title), detail: text.reconveneDetail, when: text.today }),
  },
}

function sayOfSession<K extends SessionTask['kind']>(
  task: Extract<SessionTask, { kind: K }>,
  { today, next }: HomeView,
): Said {
  const { icon, part, say: words } = ofSession[task.kind as K]
  const { session } = task
  const title = calledTitle(session, session.number ?? next?.number ?? 1)
  const when = dateNear(session.date, today)
  return { when, ...words(task, title, today), icon, to: `/sesiones/${session.id}/${part}` }
}

function say(task: Task, view: HomeView): Said {
  switch (task.kind) {
    case 'overdueAgreements':
      return {
        icon: 'i-lucide-list-checks',
        title: text.overdue(task.count),
        detail: task.responsible,
        when: text.today,
        to: '/acuerdos?estado=late',
      }
    case 'cooperationEnding': {
      const { id, key, name, days } = task
      const detail = text.cooperationDetail(key, name)
      return { ...cooperationTask(id, text.cooperationEnding(days), detail), when: text.inDays(days) }
    }
    case 'cooperationSignatures':
      return cooperationTask(task.id, text.cooperationSignatures(task.pending), task.key, 'firmas')
    case 'undertakingsOverdue':
      return cooperationTask(task.id, text.undertakingsOverdue(task.count), task.key, 'compromisos')
    case 'absences': {
      const { seat, consecutive, limit } = task
      const detail = text.absencesDetail(consecutive, limit)
      return seatTask('i-lucide-user-round-x', text.absences(seat), detail, '')
    }
    case 'needsOverdue':
      return {
        icon: 'i-lucide-megaphone',
        title: text.needsOverdue(task.count),
        detail: text.needsDetail,
        when: text.today,
        to: '/transparencia?estado=late',
      }
    case 'alternateMissing':
      return seatTask(
        'i-lucide-user-round-plus',
        text.alternate(task.seat),
        text.alternateDetail,
        before(view),
      )
    case 'holderMissing':
      return seatTask('i-lucide-user-round-x', text.holder(task.seat), text.holderDetail, before(view))
    case 'noSeats':
      return seatTask('i-lucide-users-round', text.noSeats, text.noSeatsDetail, text.today)
    case 'noSession':
      return {
        icon: 'i-lucide-calendar-plus',
        title: text.noSession,
        detail: text.noSessionDetail,
        when: '',
        to: '/sesiones?nueva=1',
      }
    default:
      return sayOfSession(task, view)
  }
}

function cooperationTask(id: string, title: string, detail: string, part = 'datos'): Said {
  return { icon: 'i-lucide-handshake', title, detail, when: text.today, to: `/convenios/${id}/${part}` }
}

function seatTask(icon: string, title: string, detail: string, when: string): Said {
  return { icon, title, detail, when, to: '/secretariado/asientos' }
}

function before({ next, today }: HomeView): string {
  return next && next.session.date >= today ? text.before(dateNear(next.session.date, today)) : ''
}

function notifyBy(deadline: LocalDate | null, today: LocalDate): string {
  return deadline === null || deadline <= today ? text.today : text.until(dayAndDate(deadline))
}

/** Rows that fit beside the rest; the others are counted until they are asked for. */
const fitting = 6

export function taskRows(view: HomeView, isWhole = false): { rows: TaskRow[]; more: string } {
  const rows = view.tasks.slice(0, isWhole ? undefined : fitting).map((task, index) => {
    const said = say(task, view)
    return { ...said, id: `${index}-${said.title}`, isUrgent: index === 0 }
  })
  const hidden = view.tasks.length - rows.length
  return { rows, more: hidden > 0 ? lowerFirst(text.more(hidden)) : '' }
}
