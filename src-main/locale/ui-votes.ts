import type { Motion, SeparateVote, Tally } from '../domain/motion.ts'
import type { MajorityRule } from '../domain/rules.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'
import { longDate } from './dates.ts'
import { joined, plural, upperFirst } from './grammar.ts'
import { fractionName, majorityName } from './terms.ts'

type Method = Motion['method']

/** How many votes the majority needs, of how many. */
function majority(rule: MajorityRule, method: Method, required: number, of: number): string {
  const count = `${required} de ${of}`
  if (rule.kind === 'consensus') return 'Consenso: nadie en contra'
  if (method === 'consensus') return `Nadie en contra; ${count} a favor`
  const members = rule.base === 'members' ? ' de integrantes' : ''
  const name =
    rule.kind === 'simple'
      ? members
        ? 'Mayoría'
        : 'Mayoría simple'
      : fractionName(rule.p, rule.q).replace(/^las? /, '')
  return `${upperFirst(name)}${members}: ${count}`
}

/** «Aprobado por mayoría: 4 a favor, 1 en contra, 1 abstención»; an excuse is said only when there is one. */
function summary(result: string, { inFavour, against, abstention, excused }: Tally): string {
  const rest = excused > 0 ? [`${excused} ${plural(excused, 'excusa', 'excusas')}`] : []
  const abstentions = `${abstention} ${plural(abstention, 'abstención', 'abstenciones')}`
  return `${result}: ${[`${inFavour} a favor`, `${against} en contra`, abstentions, ...rest].join(', ')}`
}

/** Texts of a vote: in the live screen, in the room and in the agreements. */
export const uiVotes = {
  titles: {
    nominal: 'Votación nominal',
    showOfHands: 'Votación a mano alzada',
    consensus: 'Consulta por consenso',
    secret: 'Votación secreta',
  } satisfies Record<Method, string>,
  admission: 'Admisión de asunto urgente',
  majority,
  summary,
  version: (number: number) => `versión ${number}`,
  versions: (number: number) => `Ver las versiones del texto; se vota la versión ${number}`,
  about: (matter: string, proposer: string, seconder: string) =>
    [
      matter && `Asunto: ${matter}`,
      proposer && `Propone ${proposer}`,
      seconder && `${proposer ? 'secunda' : 'Secunda'} ${seconder}`,
    ]
      .filter(Boolean)
      .join(' · '),

  start: {
    nominal: 'Abrir votación nominal',
    showOfHands: 'A mano alzada',
    consensus: 'Consultar por consenso',
    secret: 'Secreta',
  } satisfies Record<Method, string>,
  startAdmission: 'Votar la admisión',
  decide: 'Votar el asunto',

  menu: {
    label: 'Más de la votación',
    open: 'Más de la votación (M)',
    method: 'forma de votar',
    methodAgain: 'forma de votar, desde cero',
    matter: (name: string) => (name ? `Asunto: ${name}` : 'Asunto: cualquier otro'),
    matterMajority: (rule: MajorityRule) =>
      majorityName(rule).toLocaleLowerCase('es').replace('mayoría calificada: las ', ''),
    proposer: 'Quién propone',
    seconder: 'Quién secunda',
    nobody: 'Nadie',
    amend: 'Modificar el texto',
    reason: 'Motivo de la excusa',
    withdraw: 'Retirar la votación',
    separate: 'Voto particular',
  },
  amend: {
    title: (version: number) => `Texto que se vota, versión ${version}`,
    text: 'Texto que se vota',
    note: 'Al cambiarlo, los votos empiezan de nuevo.',
    asker: 'A petición de',
    nobody: 'Sin señalar',
    save: 'Cambiar el texto',
    former: (number: number, time: LocalTime, who: string) =>
      `Versión ${number}, hasta las ${time}${who ? `, a petición de ${who}` : ''}`,
  },
  excuse: {
    title: (seat: string) => `Motivo de la excusa de ${seat}`,
    placeholder: 'Conflicto de interés…',
    save: 'Anotar',
  },
  cancel: 'Cancelar',

  rest: 'Los demás, a favor',
  agrees: 'De acuerdo',
  outlook: {
    opposed: 'No hay consenso',
    admitted: {
      unanimous: 'Se admite por unanimidad',
      majority: 'Se admite por mayoría',
      consensus: 'Se admite por consenso',
      approved: 'Se admite',
      rejected: 'No se admite',
    },
  },
  opposed: (names: readonly string[]) =>
    names.length > 2
      ? `Se oponen ${names.length} lugares; pase a votación nominal`
      : `${names.length === 1 ? 'Se opone' : 'Se oponen'} ${joined(names)}; pase a votación nominal`,
  toNominal: 'Pasar a nominal',
  nobodyOpposed: 'Nadie se opone. Anote solo a quien no esté de acuerdo.',
  consensusWith: (abstentions: number, excused: number) =>
    `Nadie se opone; ${[
      abstentions > 0 && `${abstentions} ${plural(abstentions, 'abstención', 'abstenciones')}`,
      excused > 0 && `${excused} ${plural(excused, 'excusa', 'excusas')}`,
    ]
      .filter(Boolean)
      .join(' y ')}`,

  room: {
    secret: 'Votación secreta',
    secretNote: 'el cómputo se da a conocer al final',
    consensus: 'Consulta por consenso',
    nobodyOpposed: 'sin oposición hasta ahora',
    opposed: 'No hay consenso',
    opposedNote: 'se somete a votación',
    tie: 'Empate',
    tieNote: 'decide quien preside',
    complete: 'todos los votos emitidos',
    admission: 'Admisión de asunto urgente',
    requires: (required: number, of: number) => `se requieren ${required} de ${of}`,
  },

  separate: {
    kinds: {
      particular: 'Voto particular',
      reasoned: 'Voto razonado',
      concurrent: 'Voto concurrente',
    } satisfies Record<SeparateVote['kind'], string>,
    add: 'Agregar voto particular',
    until: (date: LocalDate) => `hasta el ${longDate(date)}`,
    ended: (date: LocalDate) => `El plazo terminó el ${longDate(date)}`,
    of: (kind: string, seat: string) => `${kind} de ${seat}`,
    received: (when: string) => `recibido ${when}`,
    afterActa: 'Llegó con el acta ya aprobada: agréguelo a ella con un addendum.',
    toActa: 'Ir al acta',
    edit: (seat: string) => `Modificar el voto de ${seat}`,
    remove: (seat: string) => `Quitar el voto de ${seat}`,
    title: 'Voto particular',
    note: (until: LocalDate | null) =>
      until
        ? `Se anexa al acta. Puede presentarse hasta el ${longDate(until)}.`
        : 'Se anexa al acta de esta sesión.',
    seat: 'De quién',
    kind: 'Tipo',
    text: 'Razones',
    textHelp: 'Como las entregó quien votó. Pueden ir solo en el escrito que se adjunte.',
    paper: 'Escrito que se adjunta',
    noPaper: 'Ninguno',
    choosePaper: 'Adjuntar escrito',
    save: 'Guardar voto',
    others: 'Otras votaciones',
    vote: (title: string, result: string) => `${title}: ${result}`,
  },
} as const
