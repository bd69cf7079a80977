import { itemStatuses, type ItemStatus } from '../domain/agenda.ts'
import type { AgreementStatus } from '../domain/agreement.ts'
import type { Failure, FailureCode, FailureParams } from '../domain/failure.ts'
import type { IssuedDocument } from '../domain/attachment.ts'
import type { MinutesStatus } from '../domain/minutes.ts'
import type { SessionKind } from '../domain/rules.ts'
import { sessionStatuses, type SessionStatus } from '../domain/session.ts'
import { plainDate, plainHour } from './document-dates.ts'
import { cooperationErrors } from './errors-cooperation.ts'
import { archiveErrors } from './errors-archive.ts'
import { planErrors } from './errors-plan.ts'
import { publicVersionErrors } from './errors-public-version.ts'
import { rulesErrors } from './errors-rules.ts'
import { signingErrors } from './errors-signing.ts'
import { templateErrors } from './errors-template.ts'
import { treeErrors } from './errors-tree.ts'
import { fieldName, tableName } from './failure-fields.ts'
import { joined, lowerFirst, plural, upperFirst } from './grammar.ts'
import { unmetConditions } from './quorum-texts.ts'
import { terms } from './terms.ts'

type Words = { [C in FailureCode]: (params: FailureParams[C]) => string }

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

function reasonOf({ reason, limit }: FailureParams['input.invalid'], field: string): string {
  if (reason === 'missing') return `Falta ${field}. Escríbalo y vuelva a guardar.`
  if (reason === 'tooLong')
    return limit === null
      ? `Se excede la extensión permitida en ${field}. Acórtelo y vuelva a guardar.`
      : `Se excede el máximo de ${limit} ${plural(limit, 'carácter', 'caracteres')} en ${field}. Acórtelo y vuelva a guardar.`
  return `No se reconoce ${field} como está escrito. Revíselo y vuelva a guardar.`
}

const general: Pick<Words, 'input.invalid' | 'record.missing' | 'record.inUse' | 'unexpected'> = {
  'input.invalid': (params) => reasonOf(params, fieldName(params.field)),
  'record.missing': ({ table }) =>
    `No se encontró ${tableName(table)}: pudo borrarse en otra ventana. Vuelva a cargar la página.`,
  'record.inUse': ({ table }) =>
    `No se puede borrar ${tableName(table)}: otros registros dependen de él. Quite primero lo que lo usa.`,
  unexpected: ({ reference }) =>
    `Ocurrió un error que el programa no esperaba. Lo guardado está a salvo; vuelva a intentarlo y, si se repite, comunique la referencia ${reference}.`,
}

type StorageCode = Extract<FailureCode, `storage.${string}`>
const storage: Pick<Words, StorageCode> = {
  'storage.locked': ({ file }) =>
    `Otra ventana del programa tiene abierto el archivo ${quoted(file)}. Ciérrela y vuelva a abrirlo.`,
  'storage.newer': ({ file, version, known }) =>
    `El archivo ${quoted(file)} es de una versión posterior del programa (formato ${version}; este conoce hasta ${known}). No se modificó: actualice el programa o abra otro archivo.`,
  'storage.foreign': ({ file }) =>
    `El archivo ${quoted(file)} no es de este programa y no se modificó. Elija otro archivo.`,
  'storage.damaged': ({ file, detail }) =>
    `El archivo ${quoted(file)} está dañado (${detail}). Abra el respaldo más reciente y conserve este archivo sin cambios.`,
  'storage.readOnly': ({ file }) =>
    `El archivo ${quoted(file)} es de solo lectura. Permita escribir en él o cópielo a una carpeta propia y vuelva a abrirlo.`,
  'storage.unreachable': ({ file, detail }) =>
    `No se puede leer el archivo ${quoted(file)} (${detail}). Conecte la unidad donde está o elija otro archivo.`,
  'storage.corruptRow': ({ table, id }) =>
    `No se puede leer ${tableName(table)} con identificador ${id}. Abra el respaldo más reciente.`,
  'storage.full': ({ file }) =>
    `No hay espacio en el disco para guardar en ${quoted(file)}. Libere espacio y vuelva a intentarlo.`,
  'storage.missingFile': ({ file }) =>
    `No se encontró el archivo ${quoted(file)}. Compruebe que no se haya movido o elija otro.`,
}

type BodyCode = Extract<
  FailureCode,
  `${'letterhead' | 'attachment' | 'seat' | 'sector' | 'mandate'}.${string}`
>
/** What a drawing may hold that is not printed, in the words of who drew it. */
const drawingParts: Readonly<Record<string, string>> = {
  text: 'texto sin convertir a trazos',
  tspan: 'texto sin convertir a trazos',
  image: 'otra imagen',
  use: 'partes que se repiten o vienen de otro archivo',
  style: 'una hoja de estilos',
  script: 'un programa',
  foreignObject: 'una página',
  'url()': 'degradados o tramas',
  '!ENTITY': 'abreviaturas («ENTITY»)',
}
const grouped = (count: number) => count.toLocaleString('es-MX')
const drawingPart = (part: string) => drawingParts[part] ?? quoted(part)

const body: Pick<Words, BodyCode> = {
  'letterhead.notAnImage': ({ name }) =>
    `El archivo ${quoted(name)} no es una imagen que pueda imprimirse. Elija un archivo SVG, PNG o JPEG.`,
  'letterhead.damaged': ({ name }) =>
    `La imagen ${quoted(name)} está dañada o incompleta y no puede imprimirse. Vuelva a copiarla o a guardarla y elíjala otra vez.`,
  'letterhead.tooLarge': ({ name, width, height, limit }) =>
    `La imagen ${quoted(name)} mide ${grouped(width)} × ${grouped(height)} puntos y el máximo es de ${grouped(limit)} por lado. Redúzcala y vuelva a elegirla.`,
  'letterhead.inks': ({ name }) =>
    `La imagen ${quoted(name)} está en tintas de imprenta (CMYK). Guárdela en RGB, o como PNG, y vuelva a elegirla.`,
  'letterhead.holds': ({ name, part }) =>
    `El dibujo ${quoted(name)} contiene ${drawingPart(part)} y no se imprimiría como se ve. Guárdelo como PNG y vuelva a elegirlo.`,
  'letterhead.tooComplex': ({ name }) =>
    `La imagen ${quoted(name)} tiene demasiado detalle para imprimirse. Simplifíquela, o guárdela como PNG, y vuelva a elegirla.`,
  'attachment.tooLarge': ({ name, megabytes, limit }) =>
    `El archivo ${quoted(name)} mide ${megabytes} MB y el máximo es de ${limit} MB. Redúzcalo o divídalo y vuelva a adjuntarlo.`,
  'attachment.empty': ({ name }) => `El archivo ${quoted(name)} está vacío. Elija otro.`,
  'attachment.kind': ({ name }) =>
    `No se acepta el tipo del archivo ${quoted(name)}. Adjunte un PDF, PNG o JPEG.`,
  'attachment.notAsNamed': ({ name, says, is }) =>
    `El nombre del archivo ${quoted(name)} dice que es ${says} y su contenido es ${is}. Compruebe que sea el archivo correcto, cámbiele el nombre y vuelva a adjuntarlo.`,
  'attachment.truncated': ({ name }) =>
    `El archivo ${quoted(name)} está incompleto: le falta una parte. Vuelva a copiarlo o a escanear el documento y adjúntelo de nuevo.`,
  'attachment.locked': ({ name }) =>
    `El PDF ${quoted(name)} tiene contraseña. Guárdelo sin ella y vuelva a adjuntarlo.`,
  'seat.twoHolders': ({ seat, person, from, to }) =>
    `El lugar ${quoted(seat)} ya tiene titular: ${person}, desde el ${plainDate(from)}${to ? ` hasta el ${plainDate(to)}` : ''}. Termine ese nombramiento antes de registrar otro.`,
  'seat.twoAlternates': ({ seat, person, from, to }) =>
    `El lugar ${quoted(seat)} ya tiene suplente: ${person}, desde el ${plainDate(from)}${to ? ` hasta el ${plainDate(to)}` : ''}. Termine ese nombramiento antes de registrar otro.`,
  'seat.personElsewhere': ({ person, seat }) =>
    `${person} ya ocupa el lugar ${quoted(seat)} en esas fechas. Elija a otra persona o termine ese nombramiento.`,
  'seat.twoChairs': ({ seat }) =>
    `El lugar ${quoted(seat)} ya tiene la presidencia. Cambie su función antes de asignarla a otro.`,
  'seat.inUse': ({ seat }) =>
    `El lugar ${quoted(seat)} consta en sesiones: no se borra ni cambia de nombre, número, sector, función, voz o voto. Registre la fecha en que termina su vigencia y agregue otro lugar desde el día siguiente.`,
  'seat.outsideSession': ({ seat, date }) =>
    `El lugar ${quoted(seat)} consta en la sesión del ${plainDate(date)}. Elija una vigencia que incluya ese día.`,
  'seat.numberTaken': ({ number }) => `El número de lugar ${number} ya está ocupado. Elija otro número.`,
  'sector.inUse': ({ sector }) =>
    `El sector ${quoted(sector)} tiene lugares y no se puede borrar. Cambie esos lugares de sector primero.`,
  'mandate.endsBeforeStart': ({ from, to }) =>
    `El nombramiento termina el ${plainDate(to)}, antes de empezar el ${plainDate(from)}. Corrija una de las dos fechas.`,
}

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
const session: Pick<Words, SessionCode> = {
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
const room: Pick<Words, AgendaCode> = {
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
const motion: Pick<Words, MotionCode> = {
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

type PaperCode = Extract<
  FailureCode,
  `${'agreement' | 'minutes' | 'document' | 'speaker' | 'history'}.${string}`
>
const paper: Pick<Words, PaperCode> = {
  'agreement.dueBeforeSession': ({ due, session }) =>
    `La fecha límite (${plainDate(due)}) es anterior a la sesión (${plainDate(session)}). Elija el día de la sesión o uno posterior.`,
  'agreement.notOpen': ({ status }) =>
    `El acuerdo está en estado ${quoted(lowerFirst(terms.agreementStatuses[status as AgreementStatus] ?? status))} y no admite ese cambio. Vuelva a cargar la página para ver su seguimiento.`,
  'agreement.frozen': ({ key }) =>
    `${key ? `El acuerdo ${key}` : 'El acuerdo'} ya consta en un acta aprobada y su texto no cambia. Registre el avance como nota de seguimiento.`,
  'agreement.voted': ({ key }) =>
    `${key ? `El acuerdo ${key}` : 'El acuerdo'} ya se sometió a votación: su texto no cambia ni se borra. Retire la votación si sigue abierta o someta a votación otro acuerdo.`,
  'agreement.noteMissing': () => 'Falta explicar el cambio de estado. Escriba una nota de seguimiento.',
  'agreement.textMissing': () => 'Falta el texto del acuerdo. Escríbalo antes de someterlo a votación.',
  'minutes.invalidTransition': ({ from, to }) =>
    `El acta no puede pasar de ${minutesState(from)} a ${minutesState(to)}. Siga el orden: borrador, proyecto, aprobada, firmada y publicada.`,
  'minutes.signaturesPending': ({ pending }) =>
    `${pending === 1 ? 'Falta 1 firma' : `Faltan ${pending} firmas`}. ${plural(pending, 'Regístrela', 'Regístrelas')} o anote por qué no se firma.`,
  'minutes.notSigner': ({ seat }) =>
    `El lugar ${quoted(seat)} no asistió a la sesión y no firma el acta. Revise la lista de asistencia.`,
  'minutes.noteMissing': ({ state }) =>
    `Falta decir por qué la firma queda como ${quoted(lowerFirst(terms.signatureStates[state as 'refused'] ?? state))}. Escriba la nota.`,
  'minutes.signedEarly': ({ approved, date }) =>
    `El acta se aprobó a las ${plainHour(approved)} del ${plainDate(date)} y no pudo firmarse antes. Escriba la fecha y la hora en que se firmó.`,
  'minutes.observationsPending': ({ pending }) =>
    `${plural(pending, 'Falta contestar 1 observación', `Faltan contestar ${pending} observaciones`)} al proyecto. ${plural(pending, 'Contéstela', 'Contéstelas')} antes de aprobar el acta.`,
  'minutes.observationsClosed': ({ status }) =>
    `El acta está en estado ${minutesState(status)} y las observaciones se reciben al proyecto. Circúlelo primero, o asiente la corrección como fe de erratas.`,
  'minutes.observationSettled': () =>
    'La observación ya se contestó y no cambia. Registre otra si hace falta.',
  'minutes.answerMissing': () => 'Falta la respuesta a la observación. Escríbala y vuelva a guardar.',
  'minutes.notFrozen': ({ status }) =>
    `El acta está en estado ${minutesState(status)} y su texto todavía puede corregirse. Haga el cambio en el texto.`,
  'minutes.correctionOpen': ({ kind }) =>
    `Ya hay ${kind === 'errata' ? 'una fe de erratas' : 'un addendum'} en preparación. Emita o quite esa corrección antes de empezar otra.`,
  'minutes.correctionIssued': () => 'Esa corrección ya se emitió y no cambia. Registre otra que la corrija.',
  'minutes.correctionEmpty': ({ kind }) =>
    kind === 'errata'
      ? 'La fe de erratas no dice qué corrige. Escriba lo que dice y lo que debe decir.'
      : 'El addendum está vacío. Escriba su texto.',
  'document.notAvailable': ({ kind, reason }) => {
    const name = lowerFirst(terms.documentKinds[kind as IssuedDocument['kind']] ?? kind)
    const isMasculine = ['minutes', 'followUp', 'cooperationAgreement', 'signedCopy'].includes(kind)
    const paper = isMasculine ? `El ${name}` : `La ${name}`
    if (reason === 'unsigned')
      return `${paper} todavía no se puede emitir: nadie ha firmado en pantalla. Firme primero en «Firmar en pantalla».`
    if (reason === 'unsent')
      return `${paper} todavía no se puede emitir: su texto puede cambiar. Llévelo a firma para fijarlo.`
    if (reason === 'nothing')
      return `${paper} todavía no se puede emitir: la sesión no tiene acuerdos adoptados. Espere a que los haya.`
    if (reason === 'notClosed')
      return `${paper} todavía no se puede emitir: la sesión no ha terminado. Ciérrela primero.`
    if (reason === 'cancelled')
      return `${paper} ya no se puede emitir: la sesión está cancelada. Convoque otra sesión.`
    return reason === 'draft'
      ? `${paper} todavía no se puede emitir: la sesión está en preparación. Convoque la sesión primero.`
      : `${paper} todavía no se puede emitir: la sesión no ha comenzado. Abra la sesión primero.`
  },
  'document.fileChanged': () =>
    'El documento no se emitió porque se abrió otro archivo de datos mientras se preparaba. Abra el archivo de su sesión y emítalo de nuevo.',
  'speaker.itemNotOpen': ({ item }) =>
    `El punto ${quoted(item)} no está en curso. Inícielo para dar la palabra en él.`,
  'speaker.alreadyAsked': ({ name }) =>
    `${name} ya pidió la palabra en este punto. Déle la palabra o anote a otra persona.`,
  'speaker.absent': ({ name }) =>
    `${name} no está en la sala. Registre su llegada antes de anotar que pide la palabra.`,
  'speaker.noVoice': ({ name }) =>
    `${name} no tiene derecho a voz. Anote a otra persona o cambie sus derechos en Secretariado.`,
  'speaker.nobody': () => 'Nadie ha pedido la palabra en este punto. Anote primero a quien la pide.',
  'history.nothingToUndo': () => 'No hay nada que deshacer. Continúe con su trabajo.',
  'history.nothingToRedo': () => 'No hay nada que rehacer. Continúe con su trabajo.',
}

/** Every refusal says what happened and what to do. A code without its text does not compile. */
export const errors: Words = {
  ...general,
  ...storage,
  ...body,
  ...rulesErrors,
  ...signingErrors,
  ...templateErrors,
  ...session,
  ...room,
  ...motion,
  ...paper,
  ...cooperationErrors,
  ...archiveErrors,
  ...publicVersionErrors,
  ...treeErrors,
  ...planErrors,
}

export function wordFailure(failure: Failure): string {
  const word = errors[failure.code] as (params: Failure['params']) => string
  return upperFirst(word(failure.params))
}
