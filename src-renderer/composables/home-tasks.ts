import type { HomeView, Task } from '../../src-main/contract/views.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { dateNear, dayAndDate } from '../../src-main/locale/dates.ts'
import { lowerFirst } from '../../src-main/locale/grammar.ts'
import { calledTitle } from '../../src-main/locale/terms.ts'
import { ui } from '../../src-main/locale/ui.ts'
import type { TaskRow } from '../components/home/task-row.ts'

const text = ui.home.tasks

type Said = Omit<TaskRow, 'id' | 'isUrgent'>

function say(task: Task, { today, next }: HomeView): Said {
  switch (task.kind) {
    case 'overdueAgreements':
      return {
        icon: 'i-lucide-list-checks',
        title: text.overdue(task.count),
        detail: task.responsible,
        when: text.today,
        to: '/acuerdos?estado=late',
      }
    case 'notifyCall':
      return {
        icon: 'i-lucide-send',
        title: text.notify(calledTitle(task.session, next?.number ?? 1)),
        detail: '',
        when: notifyBy(task.deadline, today),
        to: `/sesiones/${task.session.id}/convocatoria`,
      }
    case 'liveSession':
      return {
        icon: 'i-lucide-messages-square',
        title: text.goLive(calledTitle(task.session, task.session.number ?? 1)),
        detail: task.key,
        when: text.now,
        to: `/sesiones/${task.session.id}/desarrollo`,
      }
    case 'unheld':
      return {
        icon: 'i-lucide-calendar-x',
        title: text.unheld(calledTitle(task.session, task.session.number ?? 1)),
        detail: text.unheldDetail,
        when: dateNear(task.session.date, today),
        to: `/sesiones/${task.session.id}/convocatoria`,
      }
    case 'finishMinutes':
      return {
        icon: 'i-lucide-file-pen',
        title: text.minutes[task.status === 'project' ? 'project' : 'draft'](
          calledTitle(task.session, task.session.number ?? 1),
        ),
        detail: text.minutesDetail(task.status),
        when: dateNear(task.session.date, today),
        to: `/sesiones/${task.session.id}/acta`,
      }
    case 'signatures':
      return {
        icon: 'i-lucide-signature',
        title: text.signatures(calledTitle(task.session, task.session.number ?? 1)),
        detail: text.signaturesDetail(task.pending),
        when: dateNear(task.session.date, today),
        to: `/sesiones/${task.session.id}/firmas`,
      }
    case 'approvedByVote':
      return {
        icon: 'i-lucide-file-check',
        title: text.approvedByVote(calledTitle(task.session, task.session.number ?? 1)),
        detail: text.approvedByVoteDetail,
        when: text.today,
        to: `/sesiones/${task.session.id}/acta`,
      }
    case 'observations':
      return {
        icon: 'i-lucide-message-square-warning',
        title: text.observations(calledTitle(task.session, task.session.number ?? 1)),
        detail: text.observationsDetail(task.pending),
        when: dateNear(task.session.date, today),
        to: `/sesiones/${task.session.id}/acta`,
      }
    case 'reconvene':
      return {
        icon: 'i-lucide-calendar-sync',
        title: text.reconvene(calledTitle(task.session, task.session.number ?? 1)),
        detail: text.reconveneDetail,
        when: text.today,
        to: `/sesiones/${task.session.id}/convocatoria`,
      }
    case 'absences':
      return seatTask(
        'i-lucide-user-round-x',
        text.absences(task.seat),
        text.absencesDetail(task.consecutive, task.limit),
        '',
      )
    case 'alternateMissing':
      return seatTask(
        'i-lucide-user-round-plus',
        text.alternate(task.seat),
        text.alternateDetail,
        before(next, today),
      )
    case 'holderMissing':
      return seatTask('i-lucide-user-round-x', text.holder(task.seat), text.holderDetail, before(next, today))
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
  }
}

function seatTask(icon: string, title: string, detail: string, when: string): Said {
  return { icon, title, detail, when, to: '/secretariado/asientos' }
}

function before(next: HomeView['next'], today: LocalDate): string {
  return next && next.session.date >= today ? text.before(dateNear(next.session.date, today)) : ''
}

function notifyBy(deadline: LocalDate | null, today: LocalDate): string {
  return deadline === null || deadline <= today ? text.today : text.until(dayAndDate(deadline))
}

/** Rows that fit beside the rest; the others are counted. */
const shown = 4

export function taskRows(view: HomeView): { rows: TaskRow[]; more: string } {
  const rows = view.tasks.slice(0, shown).map((task, index) => {
    const said = say(task, view)
    return { ...said, id: `${index}-${said.title}`, isUrgent: index === 0 }
  })
  const hidden = view.tasks.length - rows.length
  return { rows, more: hidden > 0 ? lowerFirst(text.more(hidden)) : '' }
}
