import { itemStatuses, type ItemStatus } from '../domain/agenda.ts'
import type { FailureCode, FailureParams } from '../domain/failure.ts'
import type { MinutesStatus } from '../domain/minutes.ts'
import type { SessionKind } from '../domain/rules.ts'
import { sessionStatuses, type SessionStatus } from '../domain/session.ts'
import { plainDate, plainHour } from './document-dates.ts'
import { joined, lowerFirst, plural } from './grammar.ts'
import { unmetConditions } from './quorum-texts.ts'
import { terms } from './terms.ts'

const quoted = (text: string) => `«${text}»`

/** A session or an item of its agenda share one refusal of transition. */
function stateName(status: string): string {
  const isSession = (sessionStatuses as readonly string[]).includes(status)
  const isItem = (itemStatuses as readonly string[]).includes(status)
  const label = isSession
    ? terms.sessionStatuses[status as SessionStatus]
    : isItem
      ? terms.itemStatuses[status as ItemStatus]
      : status
  return quoted(lowerFirst(label))
}

const minutesState = (status: string) =>
  quoted(lowerFirst(terms.minutesStatuses[status as MinutesStatus] ?? status))

const quorumMissing = ({ present, required }: FailureParams['session.noQuorum']) =>
  `Se ${plural(required, 'requiere', 'requieren')} ${required} ${plural(required, 'asistente', 'asistentes')} y ${
    present === 0 ? 'no hay ninguno' : `hay ${present}`
  }.`

/** What a session that is over leaves to do. */
const notLiveAdvice: Readonly<Record<string, string>> = {
  closed: 'Asiente el cambio en el acta o trátelo en otra sesión.',
  cancelled: 'Convoque otra sesión.',
}

type SessionCode = Extract<FailureCode, `session.${string}`>
/** Refusals of a session. */
export const sessionErrors: { [C in SessionCode]: (params: FailureParams[C]) => string } = {
  'session.invalidTransition': ({ from, to }) =>
    `De ${stateName(from)} no se puede pasar a ${stateName(to)}. ${from === 'draft' ? 'Notifique primero la convocatoria' : 'Vuelva a cargar la página para ver el estado actual'}.`,
  'session.beforeCall': ({ date, time, called }) =>
    `La sesión es el ${plainDate(date)} a las ${plainHour(time)}, antes de la convocatoria del ${plainDate(called)}. Corrija la fecha de la sesión o la de la convocatoria.`,
  'session.tooFar': ({ date, last }) =>
    `El ${plainDate(date)} está demasiado lejos para una sesión. Escriba una fecha que no pase del ${plainDate(last)}.`,
  'session.emptyAgenda': () => 'El orden del día está vacío. Agregue al menos un punto antes de convocar.',
  'session.placeMissing': () => 'Falta el lugar de la sesión. Escríbalo antes de convocar.',
  'session.noVotingSeats': () =>
    'Ningún lugar tiene voto en la fecha de la sesión. Registre los lugares del órgano o revise su vigencia.',
  'session.dateOrder': ({ number, date }) =>
    `La sesión número ${number} de este tipo es posterior: ${plainDate(date)}. Elija una fecha que no sea anterior a ella.`,
  'session.noQuorum': (params) => `${quorumMissing(params)} Registre asistencia o difiera la sesión.`,
  'session.chairMissing': () =>
    'No está presente quien preside. Registre su asistencia o elija a quien presidirá entre los presentes.',
  'session.openVote': ({ item }) =>
    `Hay una votación abierta en ${quoted(item)}. Guárdela o retírela antes de cerrar.`,
  'session.openItems': ({ items }) =>
    items.length === 1
      ? `Falta por desahogar el punto ${quoted(items[0]!)}. Conclúyalo, aplácelo o retírelo antes de cerrar.`
      : `Faltan por desahogar ${items.length} puntos: ${joined(items.map(quoted))}. Conclúyalos, aplácelos o retírelos antes de cerrar.`,
  'session.incompleteAgreement': ({ key, missing }) =>
    missing === 'responsible'
      ? `Al acuerdo ${key} le falta responsable. Regístrelo antes de cerrar la sesión.`
      : `Al acuerdo ${key} le falta fecha límite. Regístrela o marque «sin plazo» antes de cerrar la sesión.`,
  'session.anotherOpen': ({ key }) => `La sesión ${key} sigue en curso. Ciérrela antes de abrir otra.`,
  'session.notLive': ({ status }) =>
    `La sesión está ${stateName(status)} y esto solo se puede hacer en curso. ${notLiveAdvice[status] ?? 'Abra la sesión o reanúdela.'}`,
  'session.inRecess': () => 'La sesión ya se abrió y está en receso. Use «Reanudar» para seguir.',
  'session.notInRecess': ({ status }) =>
    `La sesión está ${stateName(status)} y solo se reanuda la que está en receso. ${
      status === 'convened'
        ? 'Registre la asistencia y declare el quórum.'
        : 'Vuelva a cargar la página para ver el estado actual.'
    }`,
  'session.notClosed': ({ status }) =>
    status === 'cancelled'
      ? 'La sesión está cancelada y no tiene acta. Convoque otra sesión.'
      : `La sesión está ${stateName(status)} y su acta avanza cuando termina. Cierre la sesión y vuelva a intentarlo.`,
  'session.alreadyOpened': ({ status }) =>
    `La sesión está ${stateName(status)} y los datos de su convocatoria ya no cambian. ${
      status === 'cancelled' ? 'Convoque otra sesión.' : 'Asiente la diferencia en el acta.'
    }`,
  'session.numbered': ({ kind, year }) =>
    `La sesión ya tiene número entre las de su tipo (${lowerFirst(terms.sessionKinds[kind as SessionKind] ?? kind)}) del año ${year}. Cancélela y convoque otra para cambiar el tipo o el año.`,
  'session.frozen': ({ status }) =>
    `El acta está en estado ${minutesState(status)} y su contenido ya no cambia. Emita una fe de erratas o un addendum.`,
  'session.endBeforeStart': ({ start, end }) =>
    `La sesión terminaría a las ${plainHour(end)}, antes de comenzar a las ${plainHour(start)}. Corrija la hora de cierre.`,
  'session.endBeforeFact': ({ fact, end }) =>
    `La sesión terminaría a las ${plainHour(end)} y tiene un registro de las ${plainHour(fact)}. Escriba una hora de cierre posterior.`,
  'session.otherDay': ({ date, today }) =>
    `La sesión es del ${plainDate(date)} y no puede abrirse el ${plainDate(today)}. Ábrala en su fecha o cambie la fecha de la sesión.`,
  'session.clockBack': ({ last, now }) =>
    `El reloj del equipo marca las ${plainHour(now)} y el último registro de la sesión es de las ${plainHour(last)}. Corrija la hora del equipo y repita; lo escrito está a salvo.`,
  'session.quorumUnmet': (params) =>
    `Hay número suficiente, pero ${unmetConditions(params.conditions)}. Registre asistencia o difiera la sesión.`,
  'session.hasQuorum': ({ present, required }) =>
    `Hay quórum: ${present} presentes y se requieren ${required}. Declare abierta la sesión.`,
  'session.withinTolerance': ({ until }) =>
    `Todavía puede reunirse el quórum: la tolerancia termina a las ${plainHour(until)}. Espere a esa hora para asentar que no se verificó.`,
  'session.notReconvenable': ({ status }) =>
    `La sesión está ${stateName(status)} y solo se convoca de nuevo la que no se verificó por falta de quórum. Cree otra sesión.`,
  'session.reconvened': ({ key }) =>
    `Esta sesión ya se convocó de nuevo: ${key}. Abra esa sesión para continuar.`,
  'session.outsideWindow': ({ from, to }) =>
    `Según las reglas, la segunda convocatoria es del ${plainDate(from)} al ${plainDate(to)}. Elija una fecha en ese periodo.`,
  'session.inFuture': ({ time }) =>
    `La hora ${plainHour(time)} todavía no llega. Escriba la hora en que ocurrió.`,
}

type AgendaCode = Extract<FailureCode, `${'agenda' | 'attendance'}.${string}`>
/** Refusals of its agenda and of who attends. */
export const roomErrors: { [C in AgendaCode]: (params: FailureParams[C]) => string } = {
  'agenda.called': ({ item }) =>
    `El punto ${quoted(item)} está en la convocatoria y no se puede quitar. Aplácelo o retírelo durante la sesión.`,
  'agenda.extraordinaryCalled': () =>
    'Una sesión extraordinaria solo trata los asuntos de su convocatoria. Convoque otra sesión para el asunto nuevo.',
  'agenda.fixed': () =>
    'La sesión ya se abrió y su orden del día no cambia de orden ni de títulos. Asiente la diferencia en el texto del punto.',
  'agenda.hasText': ({ item }) =>
    `El punto ${quoted(item)} tiene texto en el acta y no se puede quitar. Borre ese texto primero.`,
  'agenda.notInExtraordinary': ({ item }) =>
    `Según las reglas, una sesión extraordinaria no trata ${quoted(item)}. Quítelo o registre el asunto como un punto propio.`,
  'agenda.minutesNotPending': () =>
    'Esa acta ya se aprobó, es de otro órgano u otra sesión la tiene en su orden del día. Elija una que esté pendiente.',
  'agenda.notAdmitted': ({ item }) =>
    `El punto ${quoted(item)} es un asunto urgente que no se ha admitido. Someta primero su admisión a votación, o retírelo.`,
  'agenda.voteOpen': ({ item }) =>
    `Hay una votación abierta en ${quoted(item)}. Guárdela o retírela antes de cambiar de punto.`,
  'agenda.hasVotes': ({ item }) =>
    `El punto ${quoted(item)} ya tiene votaciones y no se puede borrar, retirar ni volver a pendiente. Conclúyalo o aplácelo.`,
  'attendance.noPerson': ({ seat, capacity }) =>
    `El lugar ${quoted(seat)} no tiene ${capacity === 'holder' ? 'titular' : 'suplente'} en la fecha de la sesión. Registre el nombramiento en Secretariado.`,
  'attendance.votedAlready': ({ seat }) =>
    `El lugar ${quoted(seat)} ya votó en la votación abierta. Borre su voto antes de cambiar su asistencia.`,
  'attendance.voteSaved': ({ seat, time }) =>
    `A las ${plainHour(time)} se guardó una votación y ese cambio altera si ${quoted(seat)} estaba presente en ella. Escriba una hora que no la altere.`,
  'attendance.otherDay': ({ seat, date, session: held }) =>
    `El registro de ${quoted(seat)} es del ${plainDate(date)} y la sesión es del ${plainDate(held)}. Escriba la hora en el día de la sesión.`,
  'attendance.order': ({ seat, time }) =>
    `A las ${plainHour(time)} ese registro contradice los demás de ${quoted(seat)}. Corrija la hora o el registro anterior.`,
  'attendance.reasonMissing': () =>
    'La sesión ya comenzó: una corrección de la asistencia necesita su motivo. Escríbalo y vuelva a guardar.',
  'attendance.corrected': ({ seat, time }) =>
    `El registro de las ${plainHour(time)} de ${quoted(seat)} ya se corrigió. Corrija el registro vigente.`,
}

const votingMethods = {
  nominal: 'nominal',
  showOfHands: 'a mano alzada',
  consensus: 'por consenso',
  secret: 'secreta',
} as const

type MotionCode = Extract<FailureCode, `motion.${string}`>
/** Refusals of what is voted. */
export const motionErrors: { [C in MotionCode]: (params: FailureParams[C]) => string } = {
  'motion.noQuorum': (params) =>
    `${quorumMissing(params)} La votación está cerrada: espere a que haya quórum o declare un receso.`,
  'motion.quorumUnmet': (params) =>
    `Hay número suficiente, pero ${unmetConditions(params.conditions)}. La votación está cerrada: espere a que se cumpla o declare un receso.`,
  'motion.opposed': ({ seats }) =>
    `No hay consenso: ${plural(seats.length, 'se opone', 'se oponen')} ${joined(seats)}. Cambie a votación nominal o retire la propuesta.`,
  'motion.unknownMatter': ({ matter }) =>
    `Las reglas de esta sesión no tienen una mayoría para ${quoted(matter)}. Elija otro asunto.`,
  'motion.sameSeconder': ({ seat }) =>
    `El lugar ${quoted(seat)} no puede proponer y secundar a la vez. Elija a otra persona.`,
  'motion.isAdmission': ({ item }) =>
    `Ahora solo se vota si se admite ${quoted(item)}. Guarde esa votación y después abra la del asunto.`,
  'motion.totalsOnly': ({ method }) =>
    `En una votación ${votingMethods[method]} solo se anotan los totales. Escríbalos, o cambie a votación nominal para anotar cada voto.`,
  'motion.votesOnly': ({ method }) =>
    `En una votación ${votingMethods[method]} los totales salen del voto de cada lugar. Anote los votos, o cambie a mano alzada para escribir totales.`,
  'motion.separateVoteLate': ({ until }) =>
    `El plazo para el voto particular terminó el ${plainDate(until)}. Agréguelo como anexo del expediente, sin que forme parte del acta.`,
  'motion.separateVoteNotVoter': ({ seat }) =>
    `El lugar ${quoted(seat)} no votó en este punto y no puede presentar voto particular. Elija a quien votó.`,
  'motion.separateVoteTwice': ({ seat }) =>
    `El lugar ${quoted(seat)} ya presentó su voto en este punto. Modifique el que está registrado.`,
  'motion.alreadyOpen': ({ item }) =>
    `Hay otra votación abierta en ${quoted(item)}. Guárdela o retírela antes de abrir una nueva.`,
  'motion.closed': () =>
    'La votación ya se guardó y no cambia. Si hubo un error, someta el asunto a votación de nuevo.',
  'motion.notEligible': ({ seat }) =>
    `El lugar ${quoted(seat)} no puede votar: no tiene voto o no está presente. Revise su asistencia.`,
  'motion.incomplete': ({ missing, present }) =>
    `${missing === 1 ? 'Falta 1 voto' : `Faltan ${missing} votos`} de ${present} ${plural(present, 'presente', 'presentes')}. ${plural(missing, 'Regístrelo', 'Regístrelos')} para guardar la votación.`,
  'motion.tooMany': ({ counted, present }) =>
    `Se ${plural(counted, 'contó', 'contaron')} ${counted} ${plural(counted, 'voto', 'votos')} y hay ${present} ${plural(present, 'presente', 'presentes')} con voto. Corrija el conteo.`,
  'motion.tie': ({ votes }) =>
    `Hay empate a ${votes} ${plural(votes, 'voto', 'votos')}. Registre el voto de calidad de quien preside.`,
  'motion.noTie': () =>
    'El voto de calidad solo procede en un empate que pueda decidir. Quítelo y guarde la votación.',
  'motion.itemNotOpen': ({ item }) =>
    `El punto ${quoted(item)} no está en curso. Inícielo antes de someterlo a votación.`,
}
