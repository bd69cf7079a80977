import type { MinutesStatus } from '../domain/minutes.ts'
import { count } from './count.ts'
import { noticeAmount, terms } from './terms.ts'

export const homeTexts = {
  newSession: 'Nueva sesión',
  next: (key: string) => `Próxima sesión · ${key}`,
  live: (key: string) => `En sesión · ${key}`,
  when: (date: string, time: string, place: string) =>
    [`${date}, ${time} horas`, place].filter(Boolean).join(' · '),
  noSession: 'Sin sesión próxima',
  noSessionText: 'Cree la sesión y el programa calculará hasta cuándo puede notificarla.',
  toNotify: (deadline: string) => `para notificar; límite: ${deadline}`,
  days: (amount: number) => noticeAmount(amount, 'businessDays'),
  lastDay: 'Hoy',
  lastDayDetail: 'es el último día para notificar',
  stillEnough: (given: string) => `todavía a tiempo para notificar: ${given}`,
  late: 'Fuera de plazo',
  lateDetail: (given: string, required: string) => `quedan ${given} de ${required}`,
  hoursDetail: (required: string) => `de anticipación para notificar: ${required}`,
  today: 'Hoy',
  convenedDetail: (date: string) => `convocada el ${date}`,
  convenedShort: (date: string, given: string, required: string) =>
    `convocada el ${date} con ${given} de ${required}`,
  presentFigure: (present: number, seats: number) => `${present} de ${seats}`,
  quorumReached: (required: number) => `presentes; hay quórum: se requieren ${required}`,
  quorumMissing: (missing: number) =>
    missing === 1 ? 'presentes; falta 1 para el quórum' : `presentes; faltan ${missing} para el quórum`,
  quorumUnmet: (conditions: string) => `presentes; ${conditions}`,
  caption: (days: string) => `${days} completos entre el envío y la sesión`,
  captionToday: (days: string) => `${days} completos si se notifica hoy`,
  foot: (items: number, annexes: number, receipts: number, seats: number) =>
    [
      count(items, 'punto', 'puntos'),
      annexes > 0 ? count(annexes, 'anexo', 'anexos') : '',
      `${receipts} de ${count(seats, 'acuse', 'acuses')}`,
    ]
      .filter(Boolean)
      .join(' · '),
  settled: (done: number, items: number) =>
    `${done} de ${count(items, 'punto desahogado', 'puntos desahogados')}`,
  notify: 'Notificar convocatoria',
  reviewAgenda: 'Revisar orden del día',
  openSession: 'Ir a la sesión',
  takeRoll: 'Pasar lista y abrir',
  seeCall: 'Ver convocatoria',
  quorum: {
    expected: 'Quórum esperado',
    present: 'Quórum',
    required: (seats: number) => `se requieren ${seats}`,
    confirm: (seats: number) => `de ${seats} confirman asistencia`,
    inRoom: (seats: number) => `de ${seats} presentes`,
    label: (figure: number, seats: number, required: number) =>
      `${figure} de ${seats}, se requieren ${required}`,
    of: (part: number, whole: number) => `${part} de ${whole}`,
    pending: (unknown: number, silent: number) =>
      [unknown > 0 ? `${unknown} por confirmar` : '', silent > 0 ? `${silent} sin respuesta` : '']
        .filter(Boolean)
        .join(' y '),
    empty: 'Se calcula con los asientos vigentes el día de la siguiente sesión.',
  },
  tasks: {
    title: 'Qué hacer ahora',
    done: 'No hay pendientes.',
    overdue: (amount: number) =>
      amount === 1 ? 'Pedir avance del acuerdo vencido' : `Pedir avance de los ${amount} acuerdos vencidos`,
    today: 'hoy',
    notify: (title: string) => `Notificar la convocatoria de la ${title}`,
    before: (date: string) => `antes del ${date}`,
    until: (date: string) => `hasta el ${date}`,
    goLive: (title: string) => `Seguir con la ${title}`,
    now: 'ahora',
    unheld: (title: string) => `Cambiar la fecha o cancelar la ${title}`,
    unheldDetail: 'Se convocó y no se celebró',
    minutes: {
      draft: (title: string) => `Terminar el acta de la ${title}`,
      project: (title: string) => `Aprobar el acta de la ${title}`,
    },
    minutesDetail: (status: MinutesStatus) => terms.minutesStatuses[status],
    signatures: (title: string) => `Reunir las firmas del acta de la ${title}`,
    signaturesDetail: (pending: number) =>
      pending === 0 ? 'Todas registradas' : `${pending === 1 ? 'Falta' : 'Faltan'} ${pending}`,
    approvedByVote: (title: string) => `Dejar lista para firma el acta de la ${title}`,
    approvedByVoteDetail: 'Aprobada por votación',
    observations: (title: string) => `Contestar observaciones al acta de la ${title}`,
    observationsDetail: (pending: number) => count(pending, 'pendiente', 'pendientes'),
    reconvene: (title: string) => `Convocar de nuevo la ${title}`,
    reconveneDetail: 'No se verificó por falta de quórum',
    cooperationEnding: (days: number) =>
      days < 0 ? 'Convenio vencido' : days === 0 ? 'Hoy vence un convenio' : 'Convenio por vencer',
    cooperationDetail: (key: string, name: string) => `${key} · ${name}`,
    inDays: (days: number) =>
      days === 0
        ? 'Hoy'
        : days > 0
          ? `en ${count(days, 'día', 'días')}`
          : `hace ${count(-days, 'día', 'días')}`,
    cooperationSignatures: (pending: number) => `Recabar ${count(pending, 'firma', 'firmas')} de un convenio`,
    undertakingsOverdue: (overdue: number) =>
      `${count(overdue, 'compromiso vencido', 'compromisos vencidos')} de un convenio`,
    needsOverdue: (amount: number) =>
      amount === 1 ? 'Actualizar una publicación vencida' : `Actualizar ${amount} publicaciones vencidas`,
    needsDetail: 'Transparencia proactiva',
    absences: (seat: string) => `Revisar las faltas de ${seat}`,
    absencesDetail: (consecutive: number, limit: number) =>
      `${count(consecutive, 'falta seguida', 'faltas seguidas')} sin justificar; el límite es ${limit}`,
    alternate: (seat: string) => `Designar suplente de ${seat}`,
    alternateDetail: 'Asiento sin suplente',
    holder: (seat: string) => `Designar titular de ${seat}`,
    holderDetail: 'Asiento vacante',
    noSeats: 'Registrar los asientos del órgano',
    noSeatsDetail: 'Sectores, titulares y suplentes',
    noSession: 'Programar la siguiente sesión',
    noSessionDetail: 'No hay ninguna en adelante',
    more: (amount: number) => (amount === 1 ? 'y 1 pendiente más' : `y ${amount} pendientes más`),
  },
  overdue: { title: 'Acuerdos vencidos', none: 'Ninguno.' },
  plan: {
    title: 'Avance del plan',
    expected: (percent: number, light: string) =>
      [`Esperado a hoy: ${percent} %`, light].filter(Boolean).join(' · '),
    none: (commitments: number) =>
      commitments === 0 ? 'Todavía sin compromisos' : 'Todavía sin actividades con avance',
  },
  exercise: {
    title: 'Ruta del ejercicio',
    see: 'Ver la ruta',
    done: 'Todos los pasos concluyeron',
    doneOn: (date: string) => `Hecho el ${date}`,
    isDone: 'Hecho',
    skipped: 'No aplica',
    next: (date: string) => (date ? `Siguiente: ${date}` : 'Siguiente'),
    late: (since: string) => `Venció ${since}`,
  },
  fulfilled: {
    title: 'Acuerdos cumplidos',
    detail: (fulfilled: number, total: number) => `${fulfilled} de ${total}, sin contar los cancelados`,
    none: 'Todavía no hay acuerdos.',
  },
  route: {
    title: 'Ruta de la sesión',
    step: (step: number, steps: number) => `Paso ${step} de ${steps}`,
    steps: [
      'Orden del día',
      'Convocatoria',
      'Pase de lista',
      'Desarrollo y votaciones',
      'Acta',
      'Firmas y publicación',
    ],
    agenda: (items: number) => count(items, 'punto', 'puntos'),
    notifyBy: (date: string) => `Notificar: ${date}`,
    notified: (date: string) => `Notificada el ${date}`,
    onDate: (date: string) => `Siguiente: ${date}`,
    present: (present: number, seats: number) => `${present} de ${seats} presentes`,
    items: (done: number, total: number) => `${done} de ${total} puntos`,
    after: 'Al concluir',
  },
} as const
