import type Database from 'better-sqlite3'
import { foundation } from './0010-foundation.ts'
import { sessionEngine } from './0020-session-engine.ts'
import { keptPapers } from './0030-kept-papers.ts'
import { cooperationAgreements } from './0040-cooperation-agreements.ts'
import { publicVersions } from './0050-public-versions.ts'
import { templates } from './0060-templates.ts'
import { signing } from './0070-signing.ts'
import { recordFiles } from './0080-record-files.ts'
import { paperLookUps } from './0085-paper-look-ups.ts'
import { problemTrees } from './0090-problem-trees.ts'
import { leftSuggestions } from './0091-left-suggestions.ts'
import { moreFormats } from './0092-more-formats.ts'
import { actionPlans } from './0100-action-plans.ts'
import { logFrames } from './0105-log-frames.ts'
import { schedulePapers } from './0112-schedule-papers.ts'
import { planPapers } from './0113-plan-papers.ts'
import { impactNotes } from './0114-impact-notes.ts'
import { progressPapers } from './0115-progress-papers.ts'
import { publicVersionFormat } from './0118-public-version-format.ts'

export type Migration = { readonly version: number; readonly sql: string }

/** In order. A step that was shipped is never edited. */
export const migrations: readonly Migration[] = [
  foundation,
  sessionEngine,
  keptPapers,
  cooperationAgreements,
  publicVersions,
  templates,
  signing,
  recordFiles,
  paperLookUps,
  problemTrees,
  leftSuggestions,
  moreFormats,
  actionPlans,
  logFrames,
  schedulePapers,
  planPapers,
  impactNotes,
  progressPapers,
  publicVersionFormat,
]

/** The shape this program writes. */
export const currentVersion = migrations[migrations.length - 1]!.version

/** From the shape that was found to this program's. */
export function takeSteps(database: Database.Database, found: number): void {
  for (const { version, sql } of migrations) if (version > found) database.exec(sql)
}
