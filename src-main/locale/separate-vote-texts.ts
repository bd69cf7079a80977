import type { SeparateVote } from '../domain/motion.ts'
import type { LocalDate } from '../domain/time.ts'
import { dateInWords } from './document-dates.ts'
import { joined, ofSeat, quoted, theSeat, tie, upperFirst } from './grammar.ts'
import type { SeatName } from './minutes-texts.ts'

const kinds: Record<SeparateVote['kind'], readonly [one: string, many: string]> = {
  particular: ['particular', 'particulares'],
  reasoned: ['razonado', 'razonados'],
  concurrent: ['concurrente', 'concurrentes'],
}

type Told = { readonly kind: SeparateVote['kind']; readonly seat: SeatName; readonly date: LocalDate }

/** Votos particulares, razonados y concurrentes: the reasons of who voted (R22). */
export const separateVoteTexts = {
  /** «Votos particulares», «Votos particulares y razonados». */
  heading: (found: readonly SeparateVote['kind'][]) =>
    `Votos ${joined((['particular', 'reasoned', 'concurrent'] as const).filter((kind) => found.includes(kind)).map((kind) => kinds[kind][1]))}`,
  title: ({ kind, seat }: Told) => `Voto ${kinds[kind][0]} ${ofSeat(seat.name, seat.number)}`,
  notice: ({ kind, seat, date, heading }: Told & { heading: string }) =>
    `${upperFirst(theSeat(seat.name, seat.number))} presentó voto ${kinds[kind][0]} el ${dateInWords(date)}, que se agrega íntegro en el apartado «${heading}».`,
  about: ({ date, item, key }: { date: LocalDate; item: string; key: string }) =>
    `Sobre el punto ${quoted(item)}${key ? `, acuerdo ${key}` : ''}. Recibido el ${dateInWords(date)}.`,
  annexed: (annex: number) => `El escrito que lo contiene se agrega como anexo${tie}${annex}.`,
} as const
