import { AgendaItem, type ItemKind } from '../../src-main/domain/agenda.ts'
import { Agreement } from '../../src-main/domain/agreement.ts'
import { Attachment } from '../../src-main/domain/attachment.ts'
import { AttendanceEvent } from '../../src-main/domain/attendance.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import { Minutes } from '../../src-main/domain/minutes.ts'
import { Ballot, Motion, type Tally, type VoteOption } from '../../src-main/domain/motion.ts'
import { Session } from '../../src-main/domain/session.ts'
import type { Instant, LocalDate } from '../../src-main/domain/time.ts'
import {
  bodyId,
  sampleAt,
  sampleBody,
  sampleDate,
  sampleId,
  sampleLetterhead,
  sampleMembers,
  sampleRules,
  sampleSeatId,
  sessionId,
} from './sample-body.ts'

export { sampleAt, sampleId, sampleSeatId } from './sample-body.ts'

const session = Session.parse({
  id: sessionId,
  bodyId,
  kind: 'ordinary',
  number: 2,
  year: 2026,
  key: 'STM-VA/ORD/02/2026',
  status: 'closed',
  date: sampleDate,
  time: '10:00',
  place: 'Sala de Cabildo, Palacio Municipal, Plaza Principal s/n, Col. Centro',
  modality: 'inPerson',
  isPublic: true,
  calledAt: sampleAt('09:00', '2026-09-15' as LocalDate),
  openedAt: sampleAt('10:12'),
  closedAt: sampleAt('12:21'),
  call: 'first',
  recesses: [],
  presidingSeatId: sampleId(101),
  callNote:
    'Se adjuntan el proyecto de acta de la primera sesión, el informe de seguimiento de acuerdos y la propuesta de cronograma.',
  cancelReason: '',
})

export function sampleEvent(
  number: number,
  seat: number,
  kind: AttendanceEvent['kind'],
  at: Instant,
  more: Partial<AttendanceEvent> = {},
): AttendanceEvent {
  return AttendanceEvent.parse({
    id: sampleId(400 + number),
    sessionId,
    seatId: sampleSeatId(seat),
    kind,
    capacity: 'holder',
    personId: null,
    isRemote: false,
    at,
    note: '',
    ...more,
  })
}

const arrivals = '9:52 9:55 9:55 9:40 10:01 9:48 9:58 10:03 - 9:50 9:59 9:35 9:30'.split(' ')
const attendance: readonly AttendanceEvent[] = arrivals.map((time, index) => {
  const seat = index + 1
  if (time === '-')
    return sampleEvent(seat, seat, 'excused', sampleAt('9:00'), {
      note: 'escrito recibido el 23 (veintitrés) de septiembre de 2026, que se agrega como anexo 2',
    })
  const capacity = seat === 5 || seat === 8 ? 'alternate' : 'holder'
  return sampleEvent(seat, seat, 'arrived', sampleAt(time), { capacity })
})

const items: readonly (readonly [ItemKind, string, string, string, string])[] = [
  ['rollCall', 'Lista de asistencia y declaratoria de quórum', '10:05', '10:12', ''],
  ['agendaApproval', 'Lectura y aprobación del orden del día', '10:12', '10:18', ''],
  [
    'minutesApproval',
    'Lectura y aprobación del acta de la primera sesión ordinaria',
    '10:18',
    '10:25',
    '[10:19] Se dispensó la lectura por haberse remitido con la convocatoria. No hubo observaciones.',
  ],
  [
    'followUp',
    'Seguimiento de acuerdos',
    '10:25',
    '10:40',
    'La Secretaría técnica informó que de 6 (seis) acuerdos vigentes, 4 (cuatro) están cumplidos, 1 (uno) en proceso y 1 (uno) vencido. El acuerdo vencido, relativo a la convocatoria para la jornada de sensibilización, se reprograma al mes de octubre. Ninguna persona integrante hizo uso de la voz.',
  ],
  [
    'topic',
    'Presentación y aprobación del cronograma del eje «Cultura de Gobierno Abierto»',
    '10:40',
    '11:30',
    '[10:41] La persona facilitadora presentó el cronograma de nueve acciones que inicia en septiembre de 2026 y concluye en febrero de 2027. Señaló que la campaña de difusión masiva abarca cuatro meses y que la medición del impacto se realizará al concluir las demás acciones.\n\n\\[10:58\\] La representación del Colectivo de mujeres (lugar 8) propuso que la campaña incluya materiales en lengua mazahua y para personas con discapacidad visual. La representación de la Asociación de comerciantes (lugar 11) expresó su desacuerdo con celebrar el congreso virtual en diciembre, por coincidir con la temporada de mayor actividad del sector; la Contraloría Municipal (lugar 3) anunció su abstención hasta conocer la suficiencia presupuestal.',
  ],
  [
    'topic',
    'Integración de la mesa de diálogo y de la mesa de redacción de la hoja de ruta',
    '11:30',
    '12:05',
    'Se propuso que ambas mesas se integren con al menos dos representaciones de cada sector y que sus minutas se publiquen dentro de los cinco días hábiles siguientes a su celebración. La institución académica local ofreció sus instalaciones como sede.',
  ],
  [
    'general',
    'Asuntos generales',
    '12:05',
    '12:20',
    'La Unidad de Transparencia (lugar 4) informó que el micrositio de gobierno abierto recibe consultas de la ciudadanía sobre el formato de los datos publicados, y ofreció presentar un resumen en la próxima sesión. No se registró otro asunto.',
  ],
  ['closing', 'Clausura', '12:20', '12:21', ''],
]

export function sampleItemId(position: number): AgendaItem['id'] {
  return sampleId(500 + position) as AgendaItem['id']
}

const agenda = items.map(([kind, title, startedAt, endedAt, minutes], position) =>
  AgendaItem.parse({
    id: sampleItemId(position),
    sessionId,
    position,
    kind,
    title,
    presenter: '',
    status: 'done',
    startedAt: sampleAt(startedAt),
    endedAt: sampleAt(endedAt),
    minutes,
  }),
)

/** Agreement of the item, its main responsible first. */
function agreement(number: number, position: number, dueDate: string, text: string, who: readonly string[]) {
  return Agreement.parse({
    id: sampleId(600 + number),
    bodyId,
    sessionId,
    agendaItemId: sampleItemId(position),
    year: 2026,
    number,
    key: `STM-VA/ACU/2026-${String(number).padStart(2, '0')}`,
    text,
    responsibles: who.map((name) => ({
      seatId: sampleMembers.find(({ seat }) => seat.name === name)?.seat.id ?? null,
      name,
    })),
    dueDate,
    hasNoDeadline: false,
    status: 'inProgress',
    progress: 0,
    adoptedAt: sampleAt('11:20'),
  })
}

const agreements = [
  agreement(
    7,
    2,
    '2026-10-01',
    'Se aprueba el acta de la Primera Sesión Ordinaria, celebrada el 25 de junio de 2026, y se instruye su publicación en el portal municipal.',
    ['Unidad de Transparencia'],
  ),
  agreement(
    8,
    4,
    '2027-02-26',
    'Se aprueba el cronograma del eje «Cultura de Gobierno Abierto», de septiembre de 2026 a febrero de 2027, con nueve acciones, que se agrega como anexo 3. La campaña de difusión incluirá materiales en lengua mazahua y en formatos accesibles.',
    ['Secretaría técnica', 'Dirección de Desarrollo Social'],
  ),
  agreement(
    9,
    5,
    '2026-11-30',
    'Se integran la mesa de diálogo y la mesa de redacción de la hoja de ruta, que sesionarán durante noviembre de 2026.',
    ['Persona facilitadora'],
  ),
]

export function sampleTally(inFavour: number, against = 0, abstention = 0, excused = 0): Tally {
  return { inFavour, against, abstention, excused }
}

export function sampleMotion(number: number, position: number, more: Partial<Motion>): Motion {
  return Motion.parse({
    id: sampleId(700 + number),
    sessionId,
    agendaItemId: sampleItemId(position),
    agreementId: null,
    text: '',
    method: 'showOfHands',
    majority: sampleRules.majority,
    status: 'closed',
    openedAt: sampleAt('11:15'),
    closedAt: sampleAt('11:20'),
    present: 10,
    members: 11,
    tally: sampleTally(10),
    castingVote: null,
    result: 'unanimous',
    ...more,
  })
}

const motions = [
  sampleMotion(1, 1, {
    text: 'Aprobar el orden del día',
    openedAt: sampleAt('10:15'),
    closedAt: sampleAt('10:17'),
  }),
  sampleMotion(2, 2, { agreementId: agreements[0]!.id, text: agreements[0]!.text }),
  sampleMotion(3, 4, {
    agreementId: agreements[1]!.id,
    text: agreements[1]!.text,
    method: 'nominal',
    tally: sampleTally(8, 1, 1),
    result: 'majority',
  }),
  sampleMotion(4, 5, { agreementId: agreements[2]!.id, text: agreements[2]!.text }),
]

/** Ballots of a nominal vote by seat number. */
export function sampleBallots(motion: Motion, votes: Readonly<Record<number, VoteOption>>): Ballot[] {
  return Object.entries(votes).map(([seat, option]) =>
    Ballot.parse({
      id: sampleId(800 + Number(seat)),
      motionId: motion.id,
      seatId: sampleSeatId(Number(seat)),
      option,
    }),
  )
}

const senses: Record<number, VoteOption> = { 3: 'abstention', 11: 'against' }
for (const seat of [1, 2, 4, 5, 6, 7, 8, 10]) senses[seat] = 'inFavour'

const annex = (number: number, name: string) =>
  Attachment.parse({
    id: sampleId(900 + number),
    bodyId,
    sessionId,
    purpose: 'annex',
    name,
    mediaType: 'application/pdf',
    size: 1024,
    sha256: '0'.repeat(64),
    addedAt: sampleAt('12:30'),
  })

/** A held ordinary session of eleven voting seats: ten present, one vote by name, three agreements. */
export const sampleDossier: SessionDossier = {
  body: sampleBody,
  letterhead: sampleLetterhead,
  rules: sampleRules,
  session,
  number: 2,
  series: '',
  deviceSeries: { prefix: '', from: 1, to: null },
  key: 'STM-VA/ORD/02/2026',
  members: sampleMembers,
  guests: [],
  receipts: [],
  notice: {
    rule: sampleRules.notice.ordinary,
    given: 5,
    isEnough: true,
    deadline: '2026-09-15' as LocalDate,
  },
  noticeDays: [],
  agenda,
  attendance,
  statements: [],
  speakers: [],
  origins: [],
  snippets: [],
  motions,
  ballots: sampleBallots(motions[2]!, senses),
  separateVotes: [],
  separateVotesUntil: '2026-09-28' as LocalDate,
  agreements,
  takenNumbers: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({ prefix: '', number })),
  earlierAgreements: [],
  minutes: Minutes.parse({
    id: sessionId,
    bodyId,
    year: 2026,
    status: 'approved',
    projectAt: sampleAt('13:00'),
    approvedAt: sampleAt('14:00'),
    signedAt: null,
    publishedAt: null,
    issuedId: null,
    scanId: null,
  }),
  observations: [],
  corrections: [],
  firstCall: null,
  approvedIn: null,
  reconvenedBy: null,
  secondCallDays: null,
  nextCallDay: null,
  signatures: [],
  attachments: [annex(1, 'Convocatoria'), annex(2, 'Escrito de justificación'), annex(3, 'Cronograma')],
  issued: [],
}

/** The sample with some of its session changed. */
export function sampleWith(change: Partial<Session>, more: Partial<SessionDossier> = {}): SessionDossier {
  return { ...sampleDossier, ...more, session: { ...sampleDossier.session, ...change } }
}
