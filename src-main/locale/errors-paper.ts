import type { AgreementStatus } from '../domain/agreement.ts'
import type { FailureCode, FailureParams } from '../domain/failure.ts'
import type { IssuedDocument } from '../domain/attachment.ts'
import type { MinutesStatus } from '../domain/minutes.ts'
import { plainDate, plainHour } from './document-dates.ts'
import { lowerFirst, plural } from './grammar.ts'
import { terms } from './terms.ts'

const quoted = (text: string) => `«${text}»`

const minutesState = (status: string) =>
  quoted(lowerFirst(terms.minutesStatuses[status as MinutesStatus] ?? status))

type PaperCode = Extract<
  FailureCode,
  `${'agreement' | 'minutes' | 'document' | 'speaker' | 'history'}.${string}`
>
/** Refusals of agreements, actas and papers. */
export const paperErrors: { [C in PaperCode]: (params: FailureParams[C]) => string } = {
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
