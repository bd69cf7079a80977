import type { Capacity } from '../domain/seat.ts'
import type { LocalDate, LocalTime } from '../domain/time.ts'
import { atHour, dateInWords, theWholeHour } from './document-dates.ts'
import {
  figures,
  joined,
  lowerFirst,
  ofName,
  ofSeat,
  plural,
  theSeatAlone,
  upperFirst,
  withoutStop,
} from './grammar.ts'
import type { SeatName } from './minutes-texts.ts'
import type { FoundQuorum } from './paper-quorum-texts.ts'
import { quorumTexts } from './paper-quorum-texts.ts'
import { type Run, strong } from './rich.ts'

/** Who sat on the seat without being its holder, as it was accredited. */
export type Substitute = {
  readonly capacity: Capacity
  readonly person: string | null
  readonly appointment: string
}

/** What happened to the quorum with a movement, and how many were left (R14). */
export type QuorumTurn = {
  readonly occasion: 'lost' | 'restored'
  readonly quorum: FoundQuorum
}

/** «acreditada mediante oficio 12/2026»: the suplencia, whoever stands for the seat. */
function accredited(appointment: string): string {
  return appointment ? `, acreditada mediante ${lowerFirst(withoutStop(appointment))}` : ''
}

/** «, con calidad de suplente: María Pérez, acreditada mediante oficio 12/2026». */
function asSubstitute({ capacity, person, appointment }: Substitute): string {
  if (capacity === 'holder') return ''
  return `${person ? `, por conducto de ${person}` : ''}, con calidad de suplente${accredited(appointment)}`
}

function turnOf({ occasion, quorum }: QuorumTurn): string {
  const present = `${figures(quorum.present, 'alone')} ${plural(quorum.present, 'presente', 'presentes')}`
  if (occasion === 'restored') return `; se restableció el quórum, con ${present}`
  if (quorum.present < quorum.required)
    return `; dejó de haber quórum, con ${present} de ${figures(quorum.required, 'alone')} que se requieren`
  return `; dejó de haber quórum, por no cumplirse el requisito de ${quorumTexts.unmetNeeds(quorum)}`
}

type Movement = Substitute & {
  readonly time: LocalTime
  readonly kind: 'arrived' | 'left'
  readonly seat: SeatName
  readonly isRemote: boolean
  readonly turn: QuorumTurn | null
}

function movement(said: Movement): string {
  const arrives = said.kind === 'arrived'
  const who = arrives ? asSubstitute(said) : said.capacity === 'alternate' ? ', con calidad de suplente' : ''
  const remote = said.isRemote && arrives ? ', a distancia' : ''
  const turn = said.turn ? turnOf(said.turn) : ''
  const seat = theSeatAlone(said.seat.name, said.seat.number)
  return `${upperFirst(atHour(said.time))} ${arrives ? 'se incorporó' : 'se retiró'} ${seat}${who}${remote}${turn}.`
}

/** The holder gives its place to the alternate, or takes it back. */
function relief(said: Omit<Movement, 'kind'>): string {
  const { seat, capacity, person, appointment } = said
  const hour = upperFirst(atHour(said.time))
  const place = ofSeat(seat.name, seat.number, true)
  const remote = said.isRemote ? ', a distancia' : ''
  const turn = said.turn ? turnOf(said.turn) : ''
  if (capacity === 'holder')
    return `${hour} la persona titular ${place} ocupó su lugar${remote} y su suplente se retiró${turn}.`
  const substitute = person ? `${person}, en suplencia` : 'su suplente'
  return `${hour} la persona titular ${place} se retiró y ocupó el lugar ${substitute}${accredited(appointment)}${remote}${turn}.`
}

/** A fact as a correction quotes it: «se incorporó a las 10:25 (…)». */
type Told = {
  readonly kind: 'arrived' | 'left' | 'excused'
  readonly capacity: Capacity
  readonly isRemote: boolean
  readonly at: LocalTime
  readonly note: string
}

function told({ kind, capacity, isRemote, at, note }: Told): string {
  if (kind === 'excused')
    return `justificó su ausencia${note ? ` mediante ${lowerFirst(withoutStop(note))}` : ''}`
  const role = capacity === 'alternate' ? ', con calidad de suplente' : ''
  const remote = isRemote && kind === 'arrived' ? ', a distancia' : ''
  return `${kind === 'arrived' ? 'se incorporó' : 'se retiró'} ${atHour(at)}${role}${remote}`
}

/** What had been written, what stands and why (R14): a late correction is a fact of its own. */
function correction(said: {
  seat: SeatName
  former: readonly Told[]
  now: Told | null
  recorded: { time: LocalTime; date: LocalDate | null } | null
  reason: string
}): string {
  const { former, now, recorded } = said
  const was = former.length > 0 ? joined(former.map((fact) => `que ${told(fact)}`)) : 'otra cosa'
  const day = recorded?.date ? ` del ${dateInWords(recorded.date)}` : ''
  const when = recorded ? ` ${atHour(recorded.time)}${day}` : ''
  const stands = now
    ? `se corrigió${when} para asentar que ${told(now)}`
    : `lo asentado se dejó sin efecto${when}`
  const why = said.reason ? `, por el motivo siguiente: ${lowerFirst(withoutStop(said.reason))}` : ''
  const { name, number } = said.seat
  return `Respecto ${ofSeat(name, number, true)} se había asentado ${was}; ${stands}${why}.`
}

export const movementTexts = {
  /** «María Pérez, en suplencia de la Dirección de Ecología (lugar 5), acreditada mediante oficio 12/2026.» */
  substitution: ({ seat, person, appointment }: Substitute & { seat: SeatName }) =>
    `${person ? `${person}, en` : 'La'} suplencia ${ofSeat(seat.name, seat.number)}${accredited(appointment)}.`,
  substitutions: (count: number) =>
    `Se ${plural(count, 'registró la suplencia siguiente', 'registraron las suplencias siguientes')}:`,
  movements: (count: number) =>
    `Durante la sesión se ${plural(count, 'registró el movimiento siguiente', 'registraron las entradas y salidas siguientes')}:`,
  movement,
  relief,
  corrections: (count: number): readonly Run[] => [
    strong('Correcciones a la asistencia.'),
    {
      text: ` En el registro se ${plural(count, 'hizo la corrección siguiente', 'hicieron las correcciones siguientes')}:`,
    },
  ],
  correction,
  corrected: (present: number) =>
    `Conforme al registro corregido, a la hora de la declaratoria de quórum ${plural(present, 'se encontraba presente', 'se encontraban presentes')} ${figures(present)} ${plural(present, 'integrante', 'integrantes')} con derecho a voto.`,
  recesses: (pauses: readonly { from: LocalTime; to: LocalTime | null }[]) => {
    const said = pauses.map(({ from, to }) =>
      to ? `de ${theWholeHour(from)} a ${theWholeHour(to)}` : `desde ${theWholeHour(from)}`,
    )
    const isUnderWay = pauses.length === 1 && pauses[0]!.to === null
    return `La sesión ${isUnderWay ? 'está' : 'estuvo'} en receso ${joined(said)}.`
  },
  /** Who presided from an hour on. */
  presidedFrom: (said: { time: LocalTime; post: string; capacity: Capacity; person: string | null }) =>
    `${upperFirst(`a partir de ${theWholeHour(said.time)}`)} presidió la persona ${
      said.capacity === 'holder' ? 'titular' : 'suplente'
    } ${ofName(said.post)}${said.person ? `, ${said.person}` : ''}.`,
} as const
