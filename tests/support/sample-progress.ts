import type { AttachmentId, IndicatorId } from '../../src-main/domain/ids.ts'
import type { ImpactNote } from '../../src-main/domain/impact-note.ts'
import type { Indicator } from '../../src-main/domain/commitment.ts'
import { type SeatAttendance, sessionStatistics } from '../../src-main/domain/body-statistics.ts'
import { shareOf } from '../../src-main/domain/share.ts'
import {
  type ActivityPlace,
  activitiesBySector,
  groupsBy,
  groupsByResponsible,
  indicatorStanding,
  placeOf,
  summaryOf,
  tallyOf,
} from '../../src-main/domain/plan-evaluation.ts'
import { activityStanding, daysLate, isBehind } from '../../src-main/domain/plan-follow-up.ts'
import {
  expectedProgress,
  lightOf,
  suggestedCompletion,
  weightedProgress,
} from '../../src-main/domain/progress.ts'
import { extentOf } from '../../src-main/domain/spans.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type {
  ProgressEvaluation,
  ProgressReportData,
  ReportedActivity,
} from '../../src-main/documents/progress-report.ts'
import { progressKey } from '../../src-main/documents/progress-report.ts'
import { rowId } from './cooperation.ts'
import { sampleDossier } from './sample-dossier.ts'
import { samplePlan, sampleRecord } from './sample-plan.ts'

const day = (text: string) => text as LocalDate
const date = day('2026-11-30')
const { body, letterhead, members } = sampleDossier
const { cutoffs } = samplePlan
const key = 'STM-VA/PA/01'
const pillars = [
  { id: rowId(2401), name: 'Transparencia' },
  { id: rowId(2402), name: 'Participación' },
  { id: rowId(2403), name: 'Colaboración' },
]

const promised = [
  { title: 'Cultura de Gobierno Abierto', progress: null, pillars: [0, 1], social: 'Colectivo de mujeres' },
  {
    title: 'Trámites explicados paso a paso en el micrositio, con sus costos y plazos',
    progress: [100, 100, 100, 60, 30, 80, 10, 0, 0],
    pillars: [0],
    social: 'Asociación de comerciantes',
  },
  {
    title: 'Presupuesto participativo en cuatro colonias',
    progress: [40, 20, 0, 0, 0, 0, 0, 0, 0],
    pillars: [1, 2],
    social: '',
  },
] as const

const records = promised.map(({ title, progress, pillars: of, social }, index) => {
  const record = sampleRecord(index + 1)
  const activities = record.activities.map((one, at) => ({
    ...one,
    id: rowId(2500 + 20 * index + at) as typeof one.id,
    progress: progress?.[at] ?? one.progress,
  }))
  const pillarIds = of.map((at) => pillars[at]!.id)
  const commitment = { ...record.commitment, title, pillarIds, socialResponsible: social }
  return { ...record, commitment, activities }
})

const rated = records.map(({ commitment, key: own, activities }) => {
  const progress = weightedProgress(activities)
  const { start, end } = commitment
  const expected = start && end ? expectedProgress(start, end, date) : null
  return {
    ...commitment,
    key: own,
    progress,
    expected,
    light: progress === null || expected === null ? null : lightOf(progress, expected, cutoffs),
    completion: suggestedCompletion(progress, true),
    places: activities.map((one): ActivityPlace => placeOf(one, date, cutoffs)),
  }
})

const behind = records.flatMap(({ key: own, commitment, activities }) =>
  activities.flatMap((one): ReportedActivity[] => {
    const { progress, expected, light } = activityStanding(one, date, cutoffs)
    if (expected === null || light === null || !isBehind(light)) return []
    const { name, responsible } = one
    const told = { name, responsible, progress, expected, light, due: extentOf(one.spans)!.end }
    return [{ key: own, commitment: commitment.title, ...told, daysLate: daysLate(one, date) }]
  }),
)

const base = records[0]!.indicators[0]!
const measured: readonly (Partial<Indicator> & { points: readonly (readonly [string, number, string])[] })[] =
  [
    {
      points: [
        ['2026-09-30', 16, 'Sondeo en la plaza, 120 personas'],
        ['2026-10-31', 21, ''],
        ['2026-11-28', 19, 'Sondeo en el mercado, 90 personas'],
      ],
    },
    {
      id: rowId(2601) as IndicatorId,
      name: 'Personas en jornadas de sensibilización',
      unit: 'personas',
      baseline: 0,
      target: 600,
      targetOn: day('2026-12-31'),
      points: [
        ['2026-09-30', 85, ''],
        ['2026-10-31', 240, ''],
        ['2026-11-30', 455, 'Incluye la jornada de la feria'],
      ],
    },
    {
      id: rowId(2602) as IndicatorId,
      name: 'Días que tarda una respuesta',
      unit: 'días hábiles',
      direction: 'down',
      baseline: 20,
      target: 10,
      points: [],
    },
  ]

const indicators = measured.map(({ points, ...told }) => {
  const indicator = { ...base, ...told }
  const measurements = points.map(([on, value, note], at) => ({
    id: rowId(2700 + at),
    indicatorId: indicator.id,
    date: day(on),
    value,
    note,
    link: null,
  }))
  const standing = indicatorStanding(indicator, measurements, date, cutoffs)
  return { ...standing, indicator, key: `${key}-C1`, commitment: promised[0].title }
})

const seats = members.filter(({ seat }) => seat.hasVote)
const attendanceOf = (rows: readonly (readonly [came: number, excused: number, called: number])[]) => {
  const [came, excused, called] = [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + row[at]!, 0))
  return { came: shareOf(came!, called!), excused: excused!, absent: called! - came! - excused! }
}
const cameOf = (number: number) => [3 - (number % 3 === 0 ? 1 : 0), number % 6 === 0 ? 1 : 0, 3] as const
const sectors = [...Map.groupBy(seats, ({ sector }) => sector.name)].map(([name, own]) => ({
  name,
  ...attendanceOf(own.map(({ seat }) => cameOf(seat.number))),
  seats: own.map(({ seat }): SeatAttendance => ({
    seatId: seat.id,
    number: seat.number,
    name: seat.name,
    ...attendanceOf([cameOf(seat.number)]),
  })),
}))

const impactOf = (told: Partial<ImpactNote>, at: number) => ({
  id: rowId(2800 + at),
  planId: samplePlan.id,
  date: day('2026-11-15'),
  whom: 'Personas que venden en el mercado',
  text: 'Saben qué trámite les toca y cuánto cuesta: en el módulo preguntan por **el suyo**, no por todos.',
  commitmentId: null,
  objective: '',
  link: null,
  attachmentId: null,
  author: '',
  withdrawnOn: null,
  withdrawReason: '',
  ...told,
})

export const sampleEvaluation: ProgressEvaluation = {
  plan: samplePlan,
  key,
  date,
  whole: summaryOf(rated, cutoffs, expectedProgress(samplePlan.start, samplePlan.end, date)),
  commitments: rated.map(({ places, ...one }) => ({ ...one, activities: tallyOf(places) })),
  axes: groupsBy(rated, samplePlan.axes, ({ axisId }) => (axisId ? [axisId] : []), cutoffs),
  pillars: groupsBy(rated, pillars, ({ pillarIds }) => pillarIds, cutoffs),
  government: groupsByResponsible(rated, 'governmentResponsible', cutoffs),
  social: groupsByResponsible(rated, 'socialResponsible', cutoffs),
  sectors: activitiesBySector(
    records.flatMap(({ activities }) => activities),
    members.map(({ seat }) => seat),
    [...new Map(members.map(({ sector }) => [sector.id, sector])).values()],
    date,
    cutoffs,
  ),
  behind,
  indicators,
  sessions: { ...sessionStatistics([]), held: shareOf(3, 4), notHeld: 1, otherMeetings: 2 },
  attendance: { ...attendanceOf(seats.map(({ seat }) => cameOf(seat.number))), sectors },
  agreements: { fulfilled: shareOf(5, 8), inTime: 4, late: 1, open: 2, overdue: 1, cancelled: 1 },
  impact: [
    {
      ...impactOf({}, 0),
      commitment: { key: `${key}-C2`, title: promised[1].title },
      file: null,
      link: 'https://villaabierta.example/encuesta-mercado',
    },
    {
      ...impactOf({ whom: 'Personal de la Unidad de Transparencia', date: day('2026-11-20') }, 1),
      text: 'Dejó de contestar uno por uno los mismos cinco trámites.',
      commitment: null,
      file: 'minuta-de-la-mesa.pdf',
      attachmentId: rowId(2900) as string as AttachmentId,
    },
  ],
}

/** An informe de avance of three commitments: one in time, one with delay and one behind. */
export const sampleProgress: ProgressReportData = {
  body,
  letterhead,
  key: progressKey(key, date),
  evaluation: sampleEvaluation,
  steps: records.map(({ commitment }, index) => ({
    ...commitment,
    results: index === 0 ? 'Cuatro jornadas con 455 personas y un convenio en firma.' : '',
    nextSteps: [
      'Cerrar la campaña y medir su impacto en febrero.',
      '',
      'Reprogramar las asambleas con las colonias.',
    ][index]!,
  })),
  signers: members
    .filter(({ seat }) => seat.role === 'secretary' || seat.role === 'chair')
    .toReversed()
    .map(({ seat }) => ({
      number: String(seat.number),
      name: seat.name,
      capacity: seat.role === 'secretary' ? 'Presenta' : 'Visto bueno',
    })),
}
