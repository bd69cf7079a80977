import type { ActionPlan } from '../../src-main/domain/action-plan.ts'
import type { Activity, Commitment, Indicator } from '../../src-main/domain/commitment.ts'
import type {
  ActionPlanId,
  ActivityId,
  AgreementId,
  CommitmentId,
  IndicatorId,
} from '../../src-main/domain/ids.ts'
import type { Month } from '../../src-main/domain/month.ts'
import { spansOfMonths } from '../../src-main/domain/spans.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { ActionPlanData } from '../../src-main/documents/action-plan.ts'
import type { CommitmentRecord } from '../../src-main/documents/commitment-record.ts'
import type { CommitmentSheetData } from '../../src-main/documents/commitment-sheet.ts'
import { rowId } from './cooperation.ts'
import { sampleDossier } from './sample-dossier.ts'

const day = (text: string) => text as LocalDate
const { body, letterhead } = sampleDossier
const planId = rowId(2000) as ActionPlanId
const period = { start: day('2026-09-01'), end: day('2027-02-28') }

export const samplePlan: ActionPlan = {
  ...period,
  id: planId,
  bodyId: body.id,
  number: 1,
  name: 'Plan de Acción Municipal 2026–2027',
  scope: 'municipal',
  introduction:
    'El Secretariado Técnico Municipal presenta los compromisos que el gobierno y la sociedad de Villa Abierta acordaron en las mesas de diálogo celebradas entre julio y agosto de 2026.',
  context:
    'Las dependencias y la sociedad conocen poco el Gobierno Abierto: de doce trámites revisados, sólo tres explican qué información se publica y cómo se usa. El reto es que la información sirva para decidir.',
  integration:
    'Integran el órgano seis asientos del gobierno y seis de la sociedad. En las mesas participaron, además, dos instituciones académicas y cuatro colectivos.',
  legalContext: 'Ley de Transparencia y Acceso a la Información Pública del Estado de México y Municipios.',
  definitions:
    '- **Compromiso**: acción específica, medible, imputable y acotada en el tiempo.\n- **Indicador**: variable, unidad, meta y periodo.',
  strategicObjective:
    'Que la sociedad y el gobierno de Villa Abierta conozcan, usen y promuevan el Gobierno Abierto para resolver problemas públicos.',
  specificObjectives: [
    'Difundir el Gobierno Abierto entre la sociedad civil y los sujetos obligados.',
    'Formalizar la colaboración con instituciones académicas y organizaciones.',
  ],
  axes: [{ id: rowId(2001), name: 'Cultura de Gobierno Abierto' }],
  measurement: 'El avance se mide cada dos meses con los medios de verificación de cada compromiso.',
  annexes: 'Minutas de las mesas de diálogo y cronograma.',
  status: 'approved',
  agreementId: rowId(2002) as AgreementId,
  approvedOn: day('2026-09-24'),
  publishedOn: null,
  publishedAt: null,
  closedOn: null,
  cutoffs: { amber: 10, red: 25 },
  needsEvidence: true,
}

const actions: readonly (readonly [
  name: string,
  responsible: string,
  months: readonly string[],
  progress: number,
])[] = [
  ['Reuniones del Grupo Operativo', 'Secretaría técnica', ['2026-09'], 100],
  ['Asesoramiento de la autoridad garante', 'Contraloría Municipal', ['2026-10'], 100],
  ['Presentación y aprobación en el Secretariado', 'Presidencia Municipal', ['2026-10'], 100],
  ['Mesa de diálogo', 'Persona facilitadora', ['2026-11'], 50],
  ['Mesa de redacción de hoja de ruta', 'Secretaría técnica', ['2026-11'], 0],
  [
    'Campaña de difusión masiva sobre Gobierno Abierto y Transparencia Proactiva',
    'Unidad de Transparencia',
    ['2026-09', '2026-10', '2026-11', '2026-12'],
    60,
  ],
  ['Congreso virtual sobre Gobierno Abierto', 'Sector académico', ['2026-12'], 10],
  ['Firma de convenio', 'Presidencia Municipal', ['2026-12', '2027-01'], 0],
  ['Medición del impacto de las acciones', 'Contraloría Municipal', ['2027-02'], 0],
]

const activitiesOf = (commitmentId: CommitmentId): Activity[] =>
  actions.map(([name, responsible, months, progress], position) => ({
    id: rowId(2100 + position) as ActivityId,
    commitmentId,
    position,
    group: '',
    name,
    kind: name.startsWith('Mesa') || name.startsWith('Reuniones') ? 'meeting' : 'action',
    responsible,
    place: '',
    note: '',
    spans: spansOfMonths(months as Month[]),
    baseline: null,
    dependsOn: [],
    weight: 1,
    progress,
  }))

const indicatorsOf = (commitmentId: CommitmentId): Indicator[] => [
  {
    id: rowId(2200) as IndicatorId,
    commitmentId,
    position: 0,
    name: 'Personas que conocen el Gobierno Abierto',
    type: 'outcome',
    variable: 'Personas encuestadas que explican qué es',
    unit: 'Porcentaje',
    formula: 'Personas que lo explican ÷ personas encuestadas × 100',
    direction: 'up',
    baseline: 12,
    baselineOn: day('2026-08-31'),
    target: 40,
    targetOn: day('2027-02-28'),
    period: 'Semestral',
    verification: 'Encuesta en los módulos de atención',
    frameIndicatorId: null,
  },
]

export function sampleCommitment(number = 1, changes: Partial<Commitment> = {}): Commitment {
  return {
    ...period,
    id: rowId(3000 + number) as CommitmentId,
    planId,
    number,
    axisId: rowId(2001),
    title: 'Cultura de Gobierno Abierto',
    problem:
      'La sociedad y los sujetos obligados de Villa Abierta desconocen el Gobierno Abierto, por lo que los mecanismos de participación quedan sin usarse y las decisiones se toman sin la información que ya existe.',
    treeId: null,
    nodeIds: [],
    objective:
      'Dar a conocer y promover el Gobierno Abierto entre la sociedad civil y los sujetos obligados.',
    solution:
      'Una campaña de difusión, jornadas de sensibilización, un congreso virtual y convenios de colaboración con instituciones del municipio.',
    contribution:
      'Quien conoce los mecanismos los usa: con ello la información publicada sirve para decidir.',
    population: 'Habitantes del municipio y personal de los sujetos obligados.',
    priorityGroups: ['Mujeres', 'Personas hablantes de mazahua'],
    pillarIds: [],
    goals: [10, 16],
    governmentResponsible: 'Unidad de Transparencia',
    socialResponsible: 'Colectivo de mujeres',
    supporters: ['Institución académica local', 'Asociación de comerciantes'],
    isFree: false,
    resources: [
      { source: 'Presupuesto de la Unidad de Transparencia', cents: 1_250_000 },
      { source: 'Sede y equipo de la institución académica', cents: null },
    ],
    weight: 1,
    verification: ['Listas de asistencia a las jornadas', 'Micrositio de la campaña'],
    risks: 'El congreso coincide con la temporada de mayor actividad del comercio.',
    notes: '',
    results: '',
    nextSteps: '',
    completion: null,
    completionReason: '',
    reportedOn: null,
    ...changes,
  }
}

export function sampleRecord(number = 1, changes: Partial<CommitmentRecord> = {}): CommitmentRecord {
  const commitment = sampleCommitment(number)
  return {
    commitment,
    key: `STM-VA/PA/01-C${number}`,
    axis: 'Cultura de Gobierno Abierto',
    pillars: ['Transparencia', 'Participación'],
    nodes: [
      { side: 'center', number: '', text: 'La sociedad y el gobierno desconocen el Gobierno Abierto' },
      { side: 'cause', number: '1', text: 'La difusión llega sólo a quien ya participa' },
    ],
    activities: activitiesOf(commitment.id),
    indicators: indicatorsOf(commitment.id),
    progress: 46,
    expected: 40,
    completion: 'limited',
    reportDue: day('2027-03-28'),
    reschedulings: [],
    ...changes,
  }
}

export const samplePlanData: ActionPlanData = {
  body,
  letterhead,
  plan: samplePlan,
  key: 'STM-VA/PA/01',
  agreement: { key: 'STM-VA/ORD/02/2026-02', date: day('2026-09-24') },
  records: [sampleRecord()],
  signers: sampleDossier.members
    .filter(({ seat }) => seat.hasVote)
    .map(({ seat, sector }) => ({ number: String(seat.number), name: seat.name, capacity: sector.name })),
}

/** The same plan with as many commitments as wanted. */
export function planOf(commitments: number): ActionPlanData {
  const records = Array.from({ length: commitments }, (_, index) => sampleRecord(index + 1))
  return { ...samplePlanData, records }
}

/** A commitment that was moved after its plan was approved (R48). */
export const sampleSheet: CommitmentSheetData = {
  body,
  letterhead,
  plan: samplePlan,
  record: sampleRecord(1, {
    reschedulings: [
      {
        id: rowId(2300),
        planId,
        subjectId: rowId(2106),
        on: day('2026-11-12'),
        formerStart: day('2026-11-01'),
        formerEnd: day('2026-11-30'),
        start: day('2026-12-01'),
        end: day('2026-12-31'),
        reason: 'La sede pidió otra fecha',
        author: '',
      },
    ],
  }),
}
