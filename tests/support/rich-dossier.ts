import { AgendaItem } from '../../src-main/domain/agenda.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { QuorumStatement } from '../../src-main/domain/quorum.ts'
import { SeparateVote } from '../../src-main/domain/motion.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { sessionId } from './sample-body.ts'
import {
  sampleAt,
  sampleBallots,
  sampleDossier,
  sampleEvent,
  sampleId,
  sampleMotion,
  sampleSeatId,
  sampleTally,
  sampleWith,
} from './sample-dossier.ts'

const civil = sampleDossier.members.find(({ sector }) => sector.name === 'Sociedad civil')!.sector

export function statement(number: number, more: Partial<QuorumStatement>): QuorumStatement {
  return QuorumStatement.parse({
    id: sampleId(1000 + number),
    sessionId,
    at: sampleAt('10:12'),
    occasion: 'declared',
    call: 'first',
    motionId: null,
    rule: { kind: 'strictMajority' },
    seats: 11,
    present: 10,
    required: 6,
    conditions: [],
    isReached: true,
    annulledById: null,
    ...more,
  })
}

/** R13, both met. */
export const conditions: QuorumStatement['conditions'] = [
  { condition: { kind: 'presiding' }, sector: '', has: 1, needs: 1, isMet: true },
  {
    condition: { kind: 'sectorSeats', sectorId: civil.id, seats: 2 },
    sector: civil.name,
    has: 5,
    needs: 2,
    isMet: true,
  },
]

const annexed = sampleDossier.attachments.filter(({ purpose }) => purpose === 'annex')
const attendance = [
  ...sampleDossier.attendance
    .filter(({ seatId }) => seatId !== sampleSeatId(5) && seatId !== sampleSeatId(9))
    .map((event) => (event.seatId === sampleSeatId(10) ? { ...event, isRemote: true } : event)),
  sampleEvent(5, 5, 'arrived', sampleAt('10:01'), {
    capacity: 'alternate',
    name: 'Persona enviada por la Dirección',
    appointment: 'Oficio DDS/045/2026, de 23 de septiembre de 2026',
  }),
  sampleEvent(9, 9, 'excused', sampleAt('09:00'), {
    note: 'Oficio CPV/012/2026',
    attachmentId: annexed[1]!.id,
  }),
  sampleEvent(20, 2, 'left', sampleAt('10:50')),
  sampleEvent(21, 3, 'left', sampleAt('10:55')),
  sampleEvent(22, 4, 'left', sampleAt('10:56')),
  sampleEvent(23, 6, 'left', sampleAt('10:57')),
  sampleEvent(24, 7, 'left', sampleAt('10:58')),
  sampleEvent(25, 6, 'arrived', sampleAt('11:06'), { isRemote: true }),
  sampleEvent(26, 7, 'arrived', sampleAt('11:07')),
  // The alternate takes the place of the holder.
  sampleEvent(27, 8, 'left', sampleAt('11:09'), { capacity: 'alternate' }),
  sampleEvent(28, 8, 'arrived', sampleAt('11:09')),
  sampleEvent(29, 11, 'left', sampleAt('11:10')),
  sampleEvent(30, 11, 'voided', sampleAt('11:10'), {
    corrects: [sampleId(429)],
    reason: 'Se trataba de otra persona del público',
    recordedAt: sampleAt('11:18'),
  }),
]

const motions = [
  ...sampleDossier.motions.slice(0, 2),
  sampleMotion(3, 4, {
    agreementId: sampleDossier.agreements[1]!.id,
    text: sampleDossier.agreements[1]!.text,
    method: 'nominal',
    matter: 'Compromisos del plan de acción',
    majority: { kind: 'qualified', p: 2, q: 3, base: 'present' },
    proposerId: sampleSeatId(5),
    seconderId: sampleSeatId(8),
    versions: [
      {
        text: 'Se aprueba el cronograma de septiembre a febrero.',
        at: sampleAt('11:12'),
        seatId: sampleSeatId(10),
      },
    ],
    present: 7,
    tally: sampleTally(5, 1, 0, 1),
    result: 'majority',
  }),
  sampleMotion(4, 5, {
    agreementId: sampleDossier.agreements[2]!.id,
    text: sampleDossier.agreements[2]!.text,
    method: 'consensus',
    openedAt: sampleAt('11:40'),
    closedAt: sampleAt('11:45'),
    present: 7,
    tally: sampleTally(6, 0, 1),
    result: 'consensus',
  }),
  sampleMotion(5, 6, {
    text: 'Publicar la encuesta de percepción',
    method: 'secret',
    openedAt: sampleAt('11:50'),
    closedAt: sampleAt('11:55'),
    present: 7,
    tally: sampleTally(3, 3, 1),
    abstentions: 'leavesBase',
    castingVote: 'inFavour',
    result: 'majority',
  }),
]
const nominal = motions.find(({ method }) => method === 'nominal')!
const consensus = motions.find(({ method }) => method === 'consensus')!

/** A session with something of everything that a log may hold. */
export const richDossier: SessionDossier = sampleWith(
  {
    presidingSeatId: sampleSeatId(5),
    presidings: [
      { seatId: sampleSeatId(1), from: sampleAt('10:12') },
      { seatId: sampleSeatId(5), from: sampleAt('11:30') },
    ],
    recesses: [{ from: sampleAt('10:58'), to: sampleAt('11:08') }],
  },
  {
    attendance,
    motions,
    statements: [
      statement(1, { conditions }),
      statement(2, {
        at: sampleAt('10:58'),
        occasion: 'lost',
        present: 5,
        isReached: false,
      }),
      statement(3, { at: sampleAt('11:06'), occasion: 'restored', present: 6 }),
      statement(4, {
        at: sampleAt('11:10'),
        occasion: 'lost',
        present: 5,
        isReached: false,
        annulledById: sampleId(430),
      }),
      statement(5, { at: nominal.closedAt!, occasion: 'vote', motionId: nominal.id, present: 7 }),
    ],
    ballots: [
      ...sampleBallots(nominal, {
        1: 'inFavour',
        5: 'inFavour',
        6: 'inFavour',
        7: 'excused',
        8: 'inFavour',
        10: 'inFavour',
        11: 'against',
      }).map((ballot) =>
        ballot.option === 'excused'
          ? { ...ballot, reason: 'La organización es proveedora de la campaña' }
          : ballot,
      ),
      ...sampleBallots(consensus, { 11: 'abstention' }).map((ballot) => ({ ...ballot, id: sampleId(890) })),
    ],
    separateVotes: [
      SeparateVote.parse({
        id: sampleId(1100),
        sessionId,
        motionId: nominal.id,
        seatId: sampleSeatId(11),
        kind: 'particular',
        text: 'El congreso virtual coincide con la temporada de mayor actividad.\n\nPropongo moverlo a enero.',
        receivedAt: sampleAt('13:00', '2026-09-25' as LocalDate),
        attachmentId: null,
      }),
    ],
  },
)

/** An extraordinary session with an urgent matter that was admitted. */
export const urgentDossier: SessionDossier = sampleWith(
  { kind: 'extraordinary', number: 1 },
  {
    number: 1,
    agenda: [
      ...sampleDossier.agenda.slice(0, 2),
      AgendaItem.parse({
        ...sampleDossier.agenda[5],
        title: 'Reparación del sistema de consulta',
        isUrgent: true,
      }),
      sampleDossier.agenda.at(-1)!,
    ],
    motions: [
      sampleDossier.motions[0]!,
      sampleMotion(6, 5, {
        text: 'Reparación del sistema de consulta',
        purpose: 'admission',
        openedAt: sampleAt('11:10'),
        closedAt: sampleAt('11:12'),
      }),
      sampleMotion(7, 5, { text: 'Contratar la reparación', openedAt: sampleAt('11:30') }),
    ],
    agreements: [],
  },
)
