import type { ActionPlan, PlanStatus } from '../domain/action-plan.ts'
import type { ActivityKind, Completion, Indicator, MissingInCommitment } from '../domain/commitment.ts'
import type { Light } from '../domain/progress.ts'

/** The field's words for plans and commitments, on screens and papers. */
export const planTerms = {
  scopes: { municipal: 'Plan de Acción Municipal', local: 'Plan de Acción Local' } satisfies Record<
    ActionPlan['scope'],
    string
  >,
  statuses: {
    draft: 'Borrador',
    approved: 'Aprobado',
    published: 'Publicado',
    closed: 'Concluido',
  } satisfies Record<PlanStatus, string>,
  lights: { green: 'En tiempo', amber: 'Con retraso', red: 'Atrasado' } satisfies Record<Light, string>,
  completions: {
    noEvidence: 'Sin evidencia',
    notStarted: 'No iniciado',
    limited: 'Limitado',
    substantial: 'Sustancial',
    complete: 'Completo',
  } satisfies Record<Completion, string>,
  activityKinds: { action: 'Acción', meeting: 'Reunión', milestone: 'Hito' } satisfies Record<
    ActivityKind,
    string
  >,
  indicatorTypes: {
    input: 'De insumo',
    process: 'De proceso',
    product: 'De producto',
    outcome: 'De resultado',
    impact: 'De impacto',
  } satisfies Record<Indicator['type'], string>,
  indicatorDirections: { up: 'Debe subir', down: 'Debe bajar', steady: 'Debe mantenerse' } satisfies Record<
    Indicator['direction'],
    string
  >,
  /** What a commitment lacks (R41). */
  missing: {
    problem: 'Problema público',
    objective: 'Objetivo',
    pillar: 'Al menos un pilar',
    governmentResponsible: 'Responsable gubernamental',
    socialResponsible: 'Responsable social',
    dates: 'Fechas',
    activity: 'Al menos una actividad',
    indicator: 'Al menos un indicador',
    indicatorElements: 'Un indicador con variable, unidad, meta y periodo',
    verification: 'Medio de verificación',
  } satisfies Record<MissingInCommitment, string>,
  /** The elements of an indicator (§1.5). */
  elements: { variable: 'variable', unit: 'unidad', target: 'meta', period: 'periodo' },
} as const

/** Catalogues of pillars of open government to begin from (§1.4). */
export const pillarPresets = [
  { id: 'three', name: 'Tres pilares (Infoem)', pillars: ['Transparencia', 'Colaboración', 'Participación'] },
  {
    id: 'four',
    name: 'Cuatro pilares (Jalisco)',
    pillars: [
      'Transparencia y acceso a la información',
      'Rendición de cuentas',
      'Participación y cocreación',
      'Tecnología e innovación',
    ],
  },
] as const
