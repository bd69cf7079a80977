import type { Quorum } from '../domain/quorum.ts'
import type { CallHours } from '../domain/room.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'
import { fullDate, longDate } from './dates.ts'
import { capitalized, feminineOrdinal } from './grammar.ts'
import { quorumFound } from './quorum-texts.ts'

type Found = Pick<Quorum, 'present' | 'seats' | 'required' | 'conditions'>

const callNames = { first: 'Primera convocatoria', second: 'Segunda convocatoria' } satisfies Record<
  CallHours['call'],
  string
>

/** Texts of the calls of a session, of the one that was not held, and of the one that calls it again (R15). */
export const callTexts = {
  name: callNames,
  waits: (call: CallHours['call'], from: LocalTime, until: LocalTime) =>
    from === until
      ? `${callNames[call]} a las ${from}.`
      : `${callNames[call]} a las ${from}; se espera el quórum hasta las ${until}.`,
  thenSecond: (from: LocalTime) => `Segunda convocatoria a las ${from}.`,
  passed: (call: CallHours['call'], until: LocalTime) =>
    `${callNames[call]}: la tolerancia terminó a las ${until}.`,
  lastPassed: 'Puede abrirse todavía si llega el quórum, o asentarse que no se verificó.',

  declare: 'Asentar que no se verificó',
  declareTitle: 'Asentar que la sesión no se verificó',
  declareText: (quorum: Found) =>
    `Falta quórum: ${quorumFound(quorum)}. Se numera el acta de no verificativo y la sesión ya no se abre; después puede convocarse de nuevo. No se puede deshacer.`,
  notHeld: (time: LocalTime) => `No se verificó: a las ${time} no había quórum`,
  notHeldCount: (quorum: Found) => `${quorumFound(quorum)}.`,
  seeMinutes: 'Ver el acta',

  reconvene: 'Convocar de nuevo',
  reconveneText: 'Conserva el número y el orden del día; tiene fecha, antelación y quórum propios.',
  days: ({ from, to }: { from: LocalDate; to: LocalDate }) =>
    `Según las reglas, del ${longDate(from)} al ${longDate(to)}.`,
  date: 'Fecha',
  time: 'Hora',
  place: 'Lugar',
  incomplete: 'Escriba fecha, hora y lugar.',
  reconvened: (date: LocalDate, time: LocalTime) =>
    `Se convocó de nuevo para el ${longDate(date)} a las ${time}`,
  goToDraft: 'Abrir su borrador',
  goTo: (key: string) => `Abrir ${key}`,
  reconvenes: (attempt: number, key: string) =>
    `${capitalized(feminineOrdinal(attempt) ?? '')} convocatoria de ${key}`,
  reconvenesText: (date: LocalDate, quorum: Found | null) =>
    `Aquella sesión, del ${fullDate(date)}, no se verificó por falta de quórum${quorum ? `: ${quorumFound(quorum)}` : ''}.`,
  /** «2.ª convocatoria»: beside the title of a session in a list. */
  attempt: (attempt: number) => `${attempt}.ª convocatoria`,
} as const
