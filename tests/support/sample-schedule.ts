import { defaultCutoffs, type ActionPlan } from '../../src-main/domain/action-plan.ts'
import type { Activity, Commitment } from '../../src-main/domain/commitment.ts'
import type { ActionPlanId, ActivityId, CommitmentId } from '../../src-main/domain/ids.ts'
import { addMonths, type Month, monthOf } from '../../src-main/domain/month.ts'
import { spansOfMonths } from '../../src-main/domain/spans.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import type { ScheduleData } from '../../src-main/documents/schedule.ts'
import { sampleDossier } from './sample-dossier.ts'

const id = (number: number) => `0198b000-0000-7000-8000-${String(number).padStart(12, '0')}`
const planId = id(1) as ActionPlanId
const texts = { introduction: '', context: '', integration: '', legalContext: '', definitions: '' }

const plan: ActionPlan = {
  ...texts,
  id: planId,
  bodyId: sampleDossier.body.id,
  number: 1,
  name: 'Plan de Acción Municipal 2026–2027',
  scope: 'municipal',
  start: '2026-09-01' as LocalDate,
  end: '2027-02-28' as LocalDate,
  strategicObjective: '',
  specificObjectives: [],
  axes: [],
  measurement: '',
  annexes: '',
  status: 'draft',
  agreementId: null,
  approvedOn: null,
  publishedOn: null,
  publishedAt: null,
  closedOn: null,
  cutoffs: defaultCutoffs,
  needsEvidence: true,
}

function commitmentNamed(number: number, title: string): Commitment {
  const prose = { problem: '', objective: '', solution: '', contribution: '', population: '', risks: '' }
  const lists = { nodeIds: [], priorityGroups: [], pillarIds: [], goals: [], supporters: [], resources: [] }
  return {
    ...prose,
    ...lists,
    id: id(10 + number) as CommitmentId,
    planId,
    number,
    axisId: null,
    title,
    treeId: null,
    governmentResponsible: '',
    socialResponsible: '',
    isFree: false,
    start: plan.start,
    end: plan.end,
    weight: 1,
    verification: [],
    notes: '',
    results: '',
    nextSteps: '',
    completion: null,
    completionReason: '',
    reportedOn: null,
  }
}

export function activityNamed(
  position: number,
  name: string,
  responsible: string,
  months: readonly string[],
  changes: Partial<Activity> = {},
): Activity {
  return {
    id: id(100 + position) as ActivityId,
    commitmentId: id(11) as CommitmentId,
    position,
    group: '',
    name,
    kind: 'action',
    responsible,
    place: '',
    note: '',
    spans: spansOfMonths(months as Month[]),
    baseline: null,
    dependsOn: [],
    weight: 1,
    progress: 0,
    ...changes,
  }
}

/** The nine actions of the paper, from September to February. */
const nine = [
  ['Reuniones del Grupo Operativo', 'Secretaría técnica', ['2026-09']],
  ['Asesoramiento del órgano garante', 'Unidad de Transparencia', ['2026-10']],
  ['Presentación y aprobación en el Secretariado Técnico', 'Presidencia Municipal', ['2026-10']],
  ['Mesa de diálogo', 'Persona facilitadora', ['2026-11']],
  ['Mesa de redacción de hoja de ruta', 'Persona facilitadora', ['2026-11']],
  [
    'Campaña de difusión masiva sobre Gobierno Abierto y Transparencia Proactiva',
    'Dirección de Desarrollo Social',
    ['2026-09', '2026-10', '2026-11', '2026-12'],
  ],
  ['Congreso virtual sobre Gobierno Abierto', 'Institución académica local', ['2026-12']],
  ['Firma de convenio', 'Presidencia Municipal', ['2026-12', '2027-01']],
  ['Medición del impacto de las acciones', 'Contraloría Municipal', ['2027-02']],
] as const

/** The cronograma of print/cronograma-1.png. */
export function sampleSchedule(): ScheduleData {
  const { body, letterhead } = sampleDossier
  const activities = nine.map(([name, responsible, months], index) =>
    activityNamed(index, name, responsible, months),
  )
  return {
    body,
    letterhead,
    plan,
    commitments: [{ commitment: commitmentNamed(1, 'Cultura de Gobierno Abierto'), activities }],
    agreement: 'STM-VA/ACU/2026-08',
  }
}

/** Many rows in groups of several commitments over some years, with milestones. */
export function longSchedule(rows: number, months: number): ScheduleData {
  const data = sampleSchedule()
  const first = monthOf(plan.start)
  const last = addMonths(first, months - 1)
  const commitments = [1, 2].map((number) => ({
    commitment: commitmentNamed(number, `Compromiso con un título de cierta longitud, el ${number}`),
    activities: Array.from({ length: Math.ceil(rows / 2) }, (_, index) =>
      activityNamed(
        number * 1000 + index,
        `Acción ${index + 1} de las que se acordaron en la mesa de diálogo con la ciudadanía`,
        'Dirección de Desarrollo Social',
        [index % months, (index + 1) % months].sort((a, b) => a - b).map((step) => addMonths(first, step)),
        { group: index % 10 < 5 ? 'Difusión' : '', kind: index % 7 === 6 ? 'meeting' : 'action' },
      ),
    ),
  }))
  return { ...data, plan: { ...data.plan, end: `${last}-28` as LocalDate }, commitments }
}
