import type { PassageShape, TemplateKind } from '../domain/template.ts'
import { callPaper } from './call-passages.ts'
import { certificationPaper } from './certification-passages.ts'
import { cooperationPaper } from './cooperation-passages.ts'
import { correctionPaper } from './correction-passages.ts'
import { coverPaper } from './cover-passages.ts'
import { followUpPaper } from './follow-up-passages.ts'
import { installationPaper } from './installation-passages.ts'
import { minutesPaper } from './minutes-passages.ts'
import { notHeldPaper } from './not-held-passages.ts'
import { commonFields, edgeTexts, type PaperPassages, type PassageText } from './passage.ts'
import { commitmentPaper, planPaper } from './plan-passages.ts'
import { progressPaper } from './progress-report-passages.ts'
import { publicVersionPaper } from './public-version-passages.ts'
import { sheetPaper } from './sheet-passages.ts'

/** What a body may change of each paper: its fixed texts, and the order of its parts. */
export const papers: { readonly [K in TemplateKind]: PaperPassages } = {
  call: callPaper,
  attendanceSheet: sheetPaper,
  minutes: minutesPaper,
  installationMinutes: installationPaper,
  notHeldMinutes: notHeldPaper,
  certification: certificationPaper,
  correction: correctionPaper,
  followUp: followUpPaper,
  cooperationAgreement: cooperationPaper,
  fileCover: coverPaper,
  actionPlan: planPaper,
  commitmentSheet: commitmentPaper,
  progressReport: progressPaper,
  publicVersion: publicVersionPaper,
}

/** A passage of a paper, or one of the lines at its head and foot; null when it has none of that name. */
export function passageOf(kind: TemplateKind, id: string): PassageText | null {
  const all: Readonly<Record<string, PassageText>> = { ...papers[kind].passages, ...edgeTexts }
  return all[id] ?? null
}

/** The passages of a paper as the rules look at them. */
export function shapesOf(kind: TemplateKind): PassageShape[] {
  return Object.entries({ ...papers[kind].passages, ...edgeTexts }).map(
    ([id, { fields, needs, isPlain }]) => ({
      id,
      fields: [...Object.keys(fields), ...commonNames],
      needs: Object.keys(needs ?? {}),
      isPlain: isPlain ?? false,
    }),
  )
}

export const commonNames: readonly string[] = Object.keys(commonFields)
