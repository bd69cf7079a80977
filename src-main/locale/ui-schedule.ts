import type { Rescheduling } from '../domain/action-plan.ts'
import type { CellState } from '../domain/progress.ts'
import type { Conflict } from '../domain/schedule-conflicts.ts'
import type { LocalDate } from '../domain/time.ts'
import { count } from './count.ts'
import { dayInRow, period } from './months.ts'
import { scheduleFile } from './schedule-texts.ts'

const marks = (total: number, rows: number) =>
  `${count(total, 'mes', 'meses')}${rows > 1 ? ` de ${rows} acciones` : ''}`

const states: Readonly<Record<CellState, string>> = {
  done: 'Cumplida',
  inProgress: 'En curso',
  notStarted: 'Sin iniciar en su mes',
  late: 'Atrasada',
  planned: 'Programada',
}
const conflicts: Readonly<Record<Conflict['kind'], (conflict: Conflict) => string>> = {
  outsideCommitment: ({ from, to }) => `Sale de las fechas de su compromiso: ${between(from, to)}`,
  nonWorkingDay: ({ from, to }) => `Cae solo en días inhábiles: ${between(from, to)}`,
  beforeDependency: ({ to, other }) =>
    `Comienza antes de que termine «${other}»${to ? `, el ${dayInRow(to)}` : ''}`,
  undated: () => 'Sin fecha',
}

function between(from: LocalDate | null, to: LocalDate | null): string {
  return from && to ? period(from, to) : ''
}

/** Every text of the cronograma on the screen. */
export const uiSchedule = {
  columns: { number: 'N.º', action: 'Acción', responsible: 'Responsable', progress: 'Avance' },
  grid: (name: string) => `Cronograma: ${name}`,
  whole: 'Todo el plan',
  ofPlan: 'Compromisos a la vista',
  commitment: (number: number) => `Compromiso ${number}`,
  commitmentNamed: (number: number, title: string) => `${number}. ${title}`,
  views: { label: 'Forma de ver el cronograma', months: 'Meses', dates: 'Fechas' },
  print: 'Imprimir en una hoja',
  printed: 'Cronograma',
  fileName: (key: string) => `${key.replaceAll('/', '-')}-CR`,
  addAction: 'Acción',
  more: 'Más acciones',
  states,
  kinds: scheduleFile.kinds,
  baseline: 'Como se aprobó',
  milestone: 'Hito',
  cell: (month: string, state: CellState | null) =>
    `${month}: ${state ? states[state].toLocaleLowerCase('es') : 'sin marcar'}`,
  cellChanged: (label: string) => `${label}, cambio sin guardar`,
  wasBaseline: ', estaba al aprobarse',
  percent: (progress: number) => `${progress} %`,
  progress: (percent: number) => `${percent} % de avance`,
  rescheduled: (former: string) => `Replanificado: antes ${former}`,
  unscheduled: 'sin fecha',
  period,
  conflict: (conflict: Conflict) => conflicts[conflict.kind](conflict),
  newRow: 'Escriba otra acción y oprima Entrar',
  firstRow: 'Escriba la primera acción y oprima Entrar',
  newRowLabel: 'Nueva acción',
  edit: { name: 'Nombre de la acción', responsible: 'Responsable' },
  keys: {
    hints: [
      { keys: ['← →'], label: 'mes' },
      { keys: ['X'], label: 'marcar' },
      { keys: ['↵'], label: 'abrir ficha' },
    ],
  },
  said: {
    marked: (name: string, month: string, isMarked: boolean) =>
      `${name}: ${month} ${isMarked ? 'marcado' : 'sin marcar'}`,
    many: (total: number, rows: number, isMarked: boolean) =>
      `${marks(total, rows)}: ${isMarked ? 'marcados' : 'sin marcar'}`,
    selected: (total: number, rows: number) => `Selección de ${marks(total, rows)}`,
    added: (name: string) => `Se agregó «${name}»`,
    removed: (name: string) => `Se quitó «${name}». Ctrl Z la devuelve`,
    moved: (name: string, place: number) => `«${name}» pasó al lugar ${place}`,
    joined: (name: string, group: string) =>
      group ? `«${name}» pasó al grupo «${group}»` : `«${name}» salió de su grupo`,
    isFirst: 'Ya es la primera',
    isLast: 'Ya es la última',
    undo: 'Se deshizo el último cambio',
    redo: 'Se rehízo el cambio',
    pasted: (total: number) => `${count(total, 'acción pegada', 'acciones pegadas')}. Ctrl Z las quita`,
    pastedMarks: (rows: number) => `Meses pegados en ${count(rows, 'acción', 'acciones')}`,
    waiting: (total: number) =>
      `${count(total, 'acción cambia', 'acciones cambian')} de fecha: escriba el motivo para guardarlo`,
    saved: 'Fechas guardadas con su motivo',
  },
  reason: {
    title: (total: number) => `${count(total, 'acción cambia', 'acciones cambian')} de fecha.`,
    text: 'El plan ya está aprobado: diga por qué, una vez para todas. Las fechas anteriores se conservan.',
    label: 'Motivo del cambio',
    save: 'Guardar fechas',
    discard: 'Descartar',
  },
  panel: {
    title: (number: number) => `Ficha de la acción ${number}`,
    name: 'Acción',
    responsible: 'Responsable',
    kind: 'Tipo',
    start: 'Comienza',
    end: 'Termina',
    day: 'Fecha',
    addDates: 'Poner fechas',
    moreDates: 'Otro periodo',
    removeDates: 'Quitar estas fechas',
    group: 'Grupo',
    groupHelp: 'Las acciones seguidas del mismo grupo van bajo su nombre.',
    place: 'Lugar',
    note: 'Nota',
    weight: 'Peso',
    weightHelp: 'Cuánto cuenta en el avance del compromiso.',
    dependsOn: 'Comienza después de',
    noDependencies: 'Ninguna',
    find: 'Buscar una acción',
    reasonHelp: 'El plan ya está aprobado; las fechas anteriores se conservan.',
    save: 'Guardar ficha',
    remove: 'Quitar acción',
    changes: 'Cambios de fecha',
    change: ({ on, formerStart, formerEnd, reason }: Rescheduling) =>
      `${dayInRow(on)}: antes ${formerStart && formerEnd ? period(formerStart, formerEnd) : 'sin fecha'}. ${reason}`,
  },
  import: {
    open: 'Importar una tabla',
    title: 'Importar una tabla',
    text: 'Una fila por acción y una columna por mes, con x donde se realiza. Nada entra hasta que usted lo agregue.',
    file: 'Archivo CSV o XLSX',
    choose: 'Elegir archivo',
    paste: 'O pegue aquí la tabla copiada de Word o Excel',
    pasteHelp: 'Con su fila de meses. Oprima Ctrl V en este campo.',
    commitment: 'Compromiso',
    year: 'Año del primer mes',
    problems: (total: number) => `${count(total, 'cosa', 'cosas')} por corregir antes de importar`,
    notices: 'Así se leyó',
    nothingYet: 'Todavía no hay tabla. Elija un archivo o pegue la tabla en el campo de arriba.',
    fixFirst: (total: number) =>
      `No se agregó ninguna acción: ${total === 1 ? 'falta corregir lo señalado arriba' : `faltan por corregir las ${total} cosas señaladas arriba`}. Corríjalo en la tabla de origen y vuelva a elegirla o a pegarla.`,
    moreRemarks: (total: number) => `y ${total} más`,
    guessed: 'El archivo no está en UTF-8: se leyó como Windows-1252. Revise los acentos.',
    unreadable:
      'El archivo no es un CSV ni un XLSX que pueda leerse. Guárdelo de nuevo como CSV y vuelva a elegirlo.',
    preview: 'Vista previa',
    rows: (total: number) => count(total, 'acción', 'acciones'),
    more: (total: number) => `y ${count(total, 'acción más', 'acciones más')}`,
    action: (total: number) => (total === 0 ? 'Agregar' : `Agregar ${count(total, 'acción', 'acciones')}`),
  },
  export: {
    csv: 'Guardar como CSV',
    xlsx: 'Guardar como XLSX',
    ics: 'Guardar como calendario (ICS)',
    png: 'Guardar como imagen (PNG)',
    noPicture:
      'No se pudo hacer la imagen. Revise la vista previa con «Imprimir en una hoja» y vuelva a intentarlo, o guarde el PDF.',
    mmd: 'Guardar como Mermaid',
  },
  dates: {
    table: 'Fechas de las acciones',
    zoom: 'Escala del diagrama',
    zooms: { months: 'Meses', weeks: 'Semanas', days: 'Días' },
    chart: 'Diagrama de fechas',
    bar: (name: string, dates: string) => `${name}, ${dates}`,
    barHelp: 'Flechas mueven un día; con Shift, el final; con Ctrl, una semana.',
    start: 'Comienza',
    end: 'Termina',
    none: 'Sin fecha',
    several: (total: number) => count(total, 'periodo', 'periodos'),
    today: 'Hoy',
    moved: (name: string, dates: string) => `${name}: ${dates}`,
    edge: 'Ahí termina el plan',
  },
  empty: {
    title: 'El plan todavía no tiene compromisos',
    text: 'Las acciones del cronograma son de un compromiso. Agregue el primero en la pestaña Compromisos.',
    action: 'Ir a compromisos',
  },
  close: 'Cerrar',
} as const
