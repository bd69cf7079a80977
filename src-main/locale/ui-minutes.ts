import type { MinutesCorrection, Observation } from '../domain/minutes.ts'
import { count } from './count.ts'
import { plural } from './grammar.ts'

/** Texts of the life of an acta: what members observe, what is corrected, what was printed and changed. */
export const uiMinutes = {
  approvedIn: (key: string) => `Aprobada por votación en la sesión ${key}`,
  voted: (key: string) => `Aprobada por votación en la sesión ${key}. Falta congelar su PDF para firmarla.`,
  votedPending: (key: string) =>
    `Aprobada por votación en la sesión ${key}, con observaciones por contestar antes de firmarla.`,
  makeReady: 'Dejar lista para firma',
  makeReadyTitle: 'Dejar el acta lista para firma',
  stillUntil: (date: string) => `El plazo para recibir observaciones termina el ${date}.`,
  until: (date: string) => `Se reciben observaciones hasta el ${date}`,

  observations: {
    title: 'Observaciones al proyecto',
    pending: (pending: number) => `${count(pending, 'pendiente', 'pendientes')}`,
    settled: (total: number) => plural(total, 'Contestada', 'Contestadas'),
    add: 'Registrar observación',
    addTitle: 'Registrar observación',
    editTitle: 'Modificar observación',
    addText: 'Lo que pide cambiar quien recibió el proyecto. Hay que contestarla antes de aprobar el acta.',
    none: 'Ninguna hasta ahora.',
    who: 'Quién la presenta',
    item: 'Punto',
    noItem: 'Todo el proyecto',
    itemOf: (position: number, title: string) => `${position}. ${title}`,
    text: 'Observación',
    received: 'Recibida el',
    receivedHour: 'Hora en que se recibió',
    line: (received: string, item: string) => `${received} · ${item}`,
    late: 'Fuera de plazo',
    answered: (when: string) => `Contestada el ${when}`,
    answer: 'Contestar',
    changeAnswer: 'Cambiar respuesta',
    answerOf: (seat: string) => `Contestar la observación de ${seat}`,
    editOf: (seat: string) => `Modificar la observación de ${seat}`,
    removeOf: (seat: string) => `Quitar la observación de ${seat}`,
    answerTitle: 'Contestar observación',
    outcome: 'Respuesta',
    outcomes: {
      pending: 'Pendiente',
      accepted: 'Se incorpora',
      rejected: 'No procede',
    } satisfies Record<Observation['outcome'], string>,
    words: 'Qué se contesta',
    acceptedHelp: 'Haga el cambio en el texto del punto, en Desarrollo, antes de aprobar el acta.',
  },

  corrections: {
    title: 'Correcciones',
    none: 'El acta ya no cambia: lo que deba corregirse se asienta aparte y queda ligado a ella.',
    kinds: {
      errata: 'Fe de erratas',
      addendum: 'Addendum',
    } satisfies Record<MinutesCorrection['kind'], string>,
    name: (kind: MinutesCorrection['kind'], number: number) =>
      `${kind === 'errata' ? 'Fe de erratas' : 'Addendum'} ${number}`,
    open: 'En preparación',
    issued: (date: string, version: number) => `Emitida el ${date} · versión ${version}`,
    rows: (rows: number) => count(rows, 'corrección', 'correcciones'),
    edit: 'Modificar',
    editOf: (name: string) => `Modificar ${name}`,
    remove: 'Quitar',
    removeOf: (name: string) => `Quitar ${name}`,
    preview: 'Ver y emitir',
    see: 'Ver',
    seeOf: (name: string) => `Ver ${name}`,
    previewOf: (name: string) => `Ver y emitir ${name}`,
    issue: 'Emitir',
    issueText: 'Al emitirla queda congelada y ligada al acta: ya no cambia ni se quita.',
    issuedText: 'Emitida y congelada.',
    print: 'Imprimir',
    reason: 'Motivo',
    reasonHint: 'Error de dedo en la fecha',
    place: 'Dónde',
    placeHint: 'Punto 4, segundo párrafo',
    says: 'Dice',
    shouldSay: 'Debe decir',
    row: (row: number) => `Corrección ${row}`,
    addRow: 'Agregar otra corrección',
    removeRow: (row: number) => `Quitar la corrección ${row}`,
    text: 'Texto del addendum',
    save: 'Guardar',
    dialogText: {
      errata: 'Copie lo que el acta dice y escriba lo que debe decir.',
      addendum: 'Lo que se agrega al acta, como debe leerse.',
    } satisfies Record<MinutesCorrection['kind'], string>,
  },

  changed: {
    minutes: (version: number, when: string) =>
      `Los datos cambiaron después de imprimir la versión ${version} (${when}). Imprima de nuevo el acta.`,
    call: (version: number, when: string) =>
      `Los datos cambiaron después de imprimir la versión ${version} de la convocatoria (${when}).`,
    attendanceSheet: (version: number, when: string) =>
      `Los datos cambiaron después de imprimir la versión ${version} de la lista de asistencia (${when}).`,
  },

  signed: {
    on: 'Firmó el',
    settledOn: 'Se asentó el',
    hour: 'Hora',
    hourHelp: 'Sin hora, se toma la de ahora.',
    capacity: { holder: 'titular', alternate: 'suplente' },
    person: (name: string, capacity: string) => (name ? `${name}, ${capacity}` : capacity),
    reasonMissing: 'Escriba el motivo: se asienta junto al lugar de la firma.',
  },

  scanOf: (version: number, fingerprint: string) =>
    `Corresponde a la versión ${version}, huella ${fingerprint}`,
  scanSha: 'Escaneo',
  paperSha: 'PDF aprobado',

  certification: {
    action: 'Certificar acuerdos',
    title: 'Certificación de acuerdos',
    chooseTitle: 'Certificar los acuerdos de una sesión',
    chooseText: 'De las sesiones cerradas que tienen acuerdos.',
    session: 'Sesión',
    option: (title: string, key: string) => `${title} · ${key}`,
    show: 'Ver la certificación',
    none: 'Todavía no hay una sesión cerrada con acuerdos.',
    notClosed: 'Cierre la sesión para certificar sus acuerdos.',
    nothing: 'La sesión no tiene acuerdos adoptados.',
  },
} as const
