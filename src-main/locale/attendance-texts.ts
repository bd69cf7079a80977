import type { AttendanceEvent } from '../domain/attendance.ts'
import type { QuorumStatement } from '../domain/quorum.ts'
import type { LocalTime } from '../domain/time.ts'
import { plural } from './grammar.ts'
import { quorumFound } from './quorum-texts.ts'
import { terms } from './terms.ts'

type Fact = Pick<AttendanceEvent, 'kind' | 'capacity' | 'isRemote' | 'name' | 'appointment' | 'note'>

/** «llegó, suplente Ana Ruiz (Oficio 7/2026), a distancia»: what a fact of attendance says. */
export function factWords({ kind, capacity, isRemote, name, appointment, note }: Fact): string {
  const what = terms.attendanceKinds[kind].toLocaleLowerCase('es')
  if (kind === 'excused') return note ? `${what}: ${note}` : what
  const who = [terms.capacities[capacity].toLocaleLowerCase('es'), name].filter(Boolean).join(' ')
  const paper = appointment ? ` (${appointment})` : ''
  const remote = kind === 'arrived' && isRemote ? ', a distancia' : ''
  return `${what}, ${who}${paper}${remote}`
}

const occasions = {
  declared: 'Se declaró el quórum',
  vote: 'Quórum de la votación',
  lost: 'Se perdió el quórum',
  restored: 'Se recuperó el quórum',
  notReached: 'No se reunió el quórum',
} satisfies Record<QuorumStatement['occasion'], string>

/** «Se perdió el quórum: 5 de 11, se requieren 6»; with what else it lacked. */
export function statementWords(statement: QuorumStatement): string {
  const call =
    statement.occasion === 'notReached' && statement.call === 'second' ? ' en segunda convocatoria' : ''
  return `${occasions[statement.occasion]}${call}: ${quorumFound(statement)}`
}

/** Texts of the attendance sheet of a session and its corrections. */
export const attendanceTexts = {
  at: (time: LocalTime, words: string) => `${words}, ${time}`,
  replaces: (before: string, after: string) => `«${before}» pasa a «${after}».`,
  takesOut: (before: string) => `Se deja sin efecto «${before}».`,
  reason: 'Motivo de la corrección',
  reasonHint: 'Se anotó a quien no era',
  save: 'Guardar corrección',
  discard: 'Descartar',
  discardOf: (seat: string) => `Descartar el cambio de ${seat}`,
  corrected: (reason: string) => `corregido: ${reason}`,
  annulled: (reason: string) => `sin efecto: ${reason}`,
  annulledLate: 'sin efecto por un registro posterior',
  corrects: (reason: string) => `corrección: ${reason}`,
  accredit: 'Suplente por acreditar…',
  accreditName: 'Nombre de quien asiste',
  accreditPaper: 'Documento que lo acredita',
  accreditHint: 'Oficio TM/115/2026 del 14 de octubre',
  accreditSave: 'Registrar asistencia',
  excuseSave: 'Guardar justificación',
  attach: 'Adjuntar documento',
  attached: (name: string) => `Adjunto: ${name}`,
  openPaper: (name: string) => `Abrir ${name}`,
  absences: (count: number) => `${count} ${plural(count, 'falta seguida', 'faltas seguidas')} sin justificar`,
} as const
