import type { Capacity } from '../domain/seat.ts'
import type { MajorityRule } from '../domain/rules.ts'
import type { LocalTime } from '../domain/time.ts'
import type { VoteOption } from '../domain/motion.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('es') + text.slice(1)

/** «A, B y C», with «e» before the sound i. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('es', { type: 'conjunction' }).format(names)
}

/** Texts of the session's working surface. */
export const uiLive = {
  tabs: {
    label: 'Partes de la sesión',
    call: 'Convocatoria',
    attendance: 'Asistencia',
    live: 'Desarrollo',
    agreements: 'Acuerdos',
    minutes: 'Acta',
    signatures: 'Firmas y anexos',
  },
  project: 'Proyectar',
  loading: 'Cargando la sesión…',
  notFound: 'Esta sesión no existe o se eliminó.',
  close: 'Cerrar',
  save: 'Guardar',
  print: 'Imprimir',
  none: 'Ninguno',

  zones: {
    minutes: 'Teclado en el texto',
    agenda: 'Teclado en el orden del día',
    rollCall: 'Teclado en Asistencia',
    vote: 'Teclado en Votación',
    agreement: 'Teclado en el acuerdo',
  },
  bar: {
    label: 'Quién tiene el teclado',
    minutes: 'Acta',
    agenda: 'Orden del día',
    rollCall: 'Asistencia',
    vote: 'Votación',
    agreement: 'Acuerdo',
    nextItem: 'Siguiente punto',
    project: 'Proyectar',
    back: 'Volver al acta',
    all: 'Todos los atajos',
  },

  clock: {
    since: (time: LocalTime) => `En sesión desde las ${time}`,
    recessSince: (time: LocalTime) => `En receso; abierta desde las ${time}`,
    closedAt: (time: LocalTime) => `Cerrada a las ${time}`,
    starts: (time: LocalTime) => `Inicia a las ${time}`,
    draft: 'Sin notificar',
    cancelled: 'Cancelada',
    recess: 'Receso',
    resume: 'Reanudar',
    elapsed: 'Tiempo de sesión',
  },
  agenda: {
    title: 'Orden del día',
    settled: (done: number, total: number) => `${done} de ${total} desahogados`,
    inProgress: (minutes: number) => `En curso, ${minutes} min`,
    agreement: (number: number) => `Acuerdo ${String(number).padStart(2, '0')}`,
    agreements: (numbers: readonly number[]) =>
      `Acuerdos ${listed(numbers.map((number) => String(number).padStart(2, '0')))}`,
    next: 'Siguiente punto',
    start: 'Iniciar el orden del día',
    actions: (title: string) => `Acciones del punto «${title}»`,
    begin: 'Iniciar este punto',
    resume: 'Volver a abrir',
    finish: 'Dar por desahogado',
    postpone: 'Aplazar',
    withdraw: 'Retirar',
    restore: 'Devolver a pendientes',
    empty: 'El orden del día no tiene puntos. Agréguelos en Convocatoria.',
  },

  item: {
    place: (position: number, total: number) => `Punto ${position} de ${total}`,
    openedAt: (time: LocalTime) => `abierto a las ${time}`,
    presents: (who: string) => `presenta ${lower(who)}`,
    none: 'Elija un punto del orden del día para escribir su texto.',
  },
  editor: {
    label: (title: string) => `Texto del acta: ${title}`,
    placeholder: 'Escriba lo que ocurre. La hora de cada párrafo se anota sola.',
    placeholderPlanned: 'Texto del punto. Las horas se anotan cuando la sesión está abierta.',
    toolbar: 'Formato del texto',
    speaks: 'Interviene',
    choose: 'Elegir',
    speakerKey: 'Cambiar quién interviene (Alt I)',
    bold: 'Negritas (Ctrl B)',
    italic: 'Cursivas (Ctrl I)',
    bullets: 'Lista',
    numbers: 'Lista numerada',
    annex: 'Adjuntar anexo',
    undo: 'Deshacer (Ctrl Z)',
    phrases: 'Frases',
    phrasesKey: 'Insertar una frase (/)',
    filter: 'Buscar',
    noMatch: 'Sin coincidencias',
    restored: (clock: string) => `Se recuperó texto que no se había guardado (${clock}).`,
    frozen: 'El acta está aprobada: su texto ya no cambia.',
  },
  saving: {
    saved: (clock: string) => `Guardado ${clock}`,
    saving: 'Guardando…',
    failed: 'No se pudo guardar.',
    retry: 'Reintentar',
  },

  agreement: {
    label: 'Acuerdo del punto',
    reserved: 'Número reservado',
    firmAfterVote: 'Queda firme al guardar la votación',
    adoptedAt: (time: LocalTime) => `Aprobado a las ${time}`,
    rejected: 'No aprobado',
    rejectedNote: 'Sin número: la votación no pasó',
    responsible: 'Responsable',
    coResponsible: 'Corresponsable',
    due: 'Fecha límite',
    noDeadline: 'Sin plazo',
    missing: 'Falta',
    empty: 'Este punto no tiene acuerdo.',
    write: 'Redactar acuerdo',
    edit: 'Editar',
    another: 'Otro acuerdo',
    text: 'Texto del acuerdo',
    textHint: 'Se aprueba…',
    responsibleHint: 'Asiento o persona',
    removeResponsible: (name: string) => `Quitar a ${name}`,
    remove: 'Quitar el acuerdo',
    done: 'Listo',
    doneKey: 'Ctrl ↵',
    page: (index: number, total: number) => `Acuerdo ${index} de ${total} del punto`,
    previous: 'Acuerdo anterior del punto',
    next: 'Acuerdo siguiente del punto',
  },

  quorum: {
    count: (present: number, seats: number) => `${present} de ${seats}`,
    required: (required: number) => `se requieren ${required}`,
    reached: 'Hay quórum',
    short: (missing: number) =>
      missing === 1 ? 'Falta 1 para el quórum' : `Faltan ${missing} para el quórum`,
    lostSince: (time: LocalTime) => `Sin quórum desde las ${time}`,
    meter: (present: number, seats: number, required: number) =>
      `${present} de ${seats} asientos presentes; se requieren ${required}`,
    present: 'presentes',
    reachedRequired: (required: number) => `Hay quórum: se requieren ${required}`,
    shortRequired: (required: number) => `Sin quórum: se requieren ${required}`,
  },
  people: {
    label: 'Personas y votación',
    switch: 'Asistencia o votación',
    rollCall: 'Pase de lista',
    rollCallHint: 'Titular, suplente o ausente',
    rollCallHelp:
      'La tecla del asiento cambia entre titular, suplente y ausente. La hora de entrada se anota sola.',
    rollCallTyped: 'Escriba el número del asiento y pulse Entrar: cambia entre titular, suplente y ausente.',
    typing: (number: string) => `Asiento ${number}…`,
    ofSector: (present: number, seats: number) => `${present} de ${seats}`,
    presides: 'preside',
    alternate: 'suplente',
    remote: 'a distancia',
    voiceOnly: 'con voz',
    presence: { holder: 'Titular', alternate: 'Suplente', absent: 'Ausente' } satisfies Record<
      Capacity | 'absent',
      string
    >,
    excused: 'justificó',
    left: (time: LocalTime) => `salió ${time}`,
    absent: 'ausente',
    open: 'Declarar quórum y abrir',
    close: 'Cerrar la sesión',
    presiding: 'Preside',
    frozen: 'La asistencia ya no cambia.',
    cycle: (seat: string, state: string) => `${seat}: ${state}. Cambiar`,
  },

  vote: {
    nominal: 'Votación nominal',
    hands: 'Votación a mano alzada',
    method: 'Forma de votar',
    start: 'Abrir votación nominal',
    startHands: 'A mano alzada',
    again: 'Abrir otra votación',
    withdraw: 'Retirar la votación',
    otherItem: (title: string) => `Votación abierta en «${title}».`,
    majority: (rule: MajorityRule, required: number, base: number) => {
      if (rule.kind === 'consensus') return 'Consenso: nadie en contra'
      if (rule.kind === 'qualified') return `Mayoría de ${rule.p}/${rule.q}: ${required} de ${base}`
      return `Mayoría simple: ${required} de ${base}`
    },
    legend: {
      inFavour: 'a favor',
      against: 'en contra',
      abstention: 'abstención',
      excused: 'excusa',
    } satisfies Record<VoteOption, string>,
    keys: { inFavour: 'F', against: 'C', abstention: 'A', excused: 'X' } satisfies Record<VoteOption, string>,
    cast: (seat: string, option: string) => `${seat}: ${option}`,
    missing: (count: number) => (count === 1 ? 'Falta' : 'Faltan'),
    over: 'Sobran',
    meter: (inFavour: number, against: number, abstention: number, missing: number) =>
      `${inFavour} a favor, ${against} en contra, ${plural(abstention, 'abstención', 'abstenciones')}, ${missing} por votar`,
    outlook: {
      unanimous: 'Se aprueba por unanimidad',
      majority: 'Se aprueba por mayoría',
      consensus: 'Se aprueba por consenso',
      rejected: 'No se aprueba',
      approved: 'Se aprueba',
      open: 'Votación en curso',
      tie: 'Empate: voto de calidad',
    },
    missingNames: (names: readonly string[]) =>
      names.length > 2
        ? `Faltan ${names.length} votos`
        : `${names.length === 1 ? 'Falta' : 'Faltan'} ${listed(names)}`,
    missingCount: (count: number) => (count === 1 ? 'Falta 1 voto' : `Faltan ${count} votos`),
    unchanged: 'no cambia el resultado',
    needs: (required: number, have: number) => `se requieren ${required} a favor y hay ${have}`,
    complete: 'Todos los votos están anotados',
    over1: (counted: number, present: number) => `Se anotaron ${counted} votos y hay ${present} presentes`,
    casting: (who: string) => `Decide ${who}`,
    castingFor: 'A favor (F)',
    castingAgainst: 'En contra (C)',
    saveKey: 'Ctrl ↵',
    savedAt: (time: LocalTime) => `Votación guardada a las ${time}`,
    count: (option: string) => `Votos ${option}`,
  },

  projection: {
    title: 'Proyección de la sesión',
    tally: { inFavour: 'a favor', against: 'en contra', abstention: 'abstención', excused: 'excusa' },
    required: (required: number) => `se requerían ${required}`,
    requires: (required: number) => `se requieren ${required}`,
    next: 'Sigue:',
    last: 'Último punto',
    voting: 'En votación',
    missing: (count: number) => (count === 1 ? 'falta 1 voto' : `faltan ${count} votos`),
    discussing: 'En deliberación',
    since: (time: LocalTime) => `desde las ${time}`,
    recess: 'Receso',
    recessNote: 'La sesión se reanuda en unos minutos',
    before: (time: LocalTime) => `La sesión inicia a las ${time}`,
    closed: 'Sesión clausurada',
    closedAt: (time: LocalTime) => `a las ${time}`,
    itemDone: 'Punto desahogado',
  },
} as const
