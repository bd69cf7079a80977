import type { PlanEvaluation } from '../domain/evaluated-plan.ts'
import type { BodyId, RecordId } from '../domain/ids.ts'
import { covers } from '../domain/seat.ts'
import type { LocalDate } from '../domain/time.ts'
import type { Signer } from '../documents/model.ts'
import { progressKey, progressReportDocument } from '../documents/progress-report.ts'
import { progressTexts as texts } from '../locale/progress-report-texts.ts'
import { currentLetterhead } from './bodies.ts'
import { need } from './dossier.ts'
import type { PaperDraft } from './paper-draft.ts'
import { evaluatePlan } from './plan-evaluation.ts'
import type { Environment, ReadStore } from './ports.ts'

/** The informe de avance of a plan at the end of a day; of today when null. */
export function draftOfProgress(
  store: ReadStore,
  id: RecordId,
  env: Environment,
  date: LocalDate | null,
): PaperDraft {
  return paperOfProgress(store, evaluatePlan(store, { planId: need(store, 'actionPlan', id).id, date }, env))
}

export function paperOfProgress(store: ReadStore, evaluation: PlanEvaluation): PaperDraft {
  const { plan, date, today } = evaluation
  const body = need(store, 'body', plan.bodyId)
  const letterhead = currentLetterhead(store, body.id, today)
  const key = progressKey(evaluation.key, date)
  const steps = store.where('commitment', { planId: plan.id })
  const signers = signersOf(store, body.id, today)
  return {
    kind: 'progressReport',
    key,
    bodyId: body.id,
    sessionId: null,
    sourceId: null,
    logoId: letterhead?.logoId ?? null,
    build: (stamp, format) =>
      progressReportDocument({ body, letterhead, key, evaluation, steps, signers }, stamp, format),
    template: { kind: 'progressReport', date: today },
  }
}

const capacities = { secretary: texts.presents, chair: texts.approves } as const

/** The secretary presents it and the chair sees it. */
function signersOf(store: ReadStore, bodyId: BodyId, date: LocalDate): Signer[] {
  const seats = store.where('seat', { bodyId })
  return (['secretary', 'chair'] as const).flatMap((role) =>
    seats
      .filter((seat) => seat.role === role && covers({ from: seat.validFrom, to: seat.validTo }, date))
      .map(({ number, name }) => ({ number: String(number), name, capacity: capacities[role] })),
  )
}
