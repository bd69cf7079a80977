import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { attendanceSheetDocument } from '../../src-main/documents/attendance-sheet.ts'
import { callDocument } from '../../src-main/documents/call.ts'
import { certificationDocument } from '../../src-main/documents/certification.ts'
import { correctionDocument } from '../../src-main/documents/correction.ts'
import { followUpDocument } from '../../src-main/documents/follow-up.ts'
import { minutesDocument } from '../../src-main/documents/minutes.ts'
import { notHeldDocument } from '../../src-main/documents/not-held.ts'
import type { DocumentModel } from '../../src-main/documents/model.ts'
import type { SessionDossier } from '../../src-main/domain/dossier.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { renderDocument } from '../../src-main/pdf/render.ts'
import { notHeldDossier, secondCallDossier } from '../support/second-call-dossier.ts'
import { richDossier } from '../support/rich-dossier.ts'
import { sampleCorrection } from '../support/sample-correction.ts'
import { sampleDossier, sampleWith } from '../support/sample-dossier.ts'
import { longestDossier, longestStamp as stamp, withSeats } from './longest-dossier.ts'

/**
 * Conformance of the documents to PDF/A-2a and PDF/UA-1, judged by veraPDF: no package of npm brings it, so it
 * runs by hand, as `VERAPDF=/path/to/verapdf node tests/pdf/validate.ts`.
 */
const flavours = ['2a', 'ua1']

const followUp = ({ body, letterhead, agreements, key, session }: SessionDossier) =>
  followUpDocument(
    {
      body,
      letterhead,
      today: '2026-11-12' as LocalDate,
      rows: agreements.map((agreement) => ({ agreement, sessionKey: key, sessionDate: session.date })),
    },
    stamp,
  )

const models: Readonly<Record<string, DocumentModel>> = {
  minutes: minutesDocument(sampleDossier, stamp),
  call: callDocument(sampleDossier, stamp),
  'attendance-sheet': attendanceSheetDocument(sampleDossier, stamp),
  'follow-up': followUp(sampleDossier),
  'longest-minutes': minutesDocument(longestDossier, stamp),
  'longest-call': callDocument(longestDossier, stamp),
  'longest-attendance-sheet': attendanceSheetDocument(longestDossier, stamp),
  'longest-follow-up': followUp(longestDossier),
  'minutes-of-43': minutesDocument(withSeats(43), stamp),
  'draft-minutes': minutesDocument(sampleWith({ closedAt: null, status: 'open' }), stamp),
  'cancelled-call': callDocument(sampleWith({ status: 'cancelled' }), stamp),
  'rich-minutes': minutesDocument(richDossier, stamp),
  'not-held': notHeldDocument(notHeldDossier, stamp),
  'second-call': callDocument(secondCallDossier, stamp),
  'second-call-minutes': minutesDocument(secondCallDossier, stamp),
  certification: certificationDocument({ dossier: sampleDossier, cancellations: [] }, stamp),
  'longest-certification': certificationDocument({ dossier: longestDossier, cancellations: [] }, stamp),
  errata: correctionDocument(sampleCorrection('errata'), stamp),
  addendum: correctionDocument(sampleCorrection('addendum'), stamp),
}

/** A file that does not say it is tagged, which neither norm allows: whoever passes it judges nothing. */
const spoilt = 'spoilt'

function write(folder: string): string[] {
  const save = (name: string, bytes: Uint8Array) => {
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, bytes)
    return path
  }
  const sound = Object.entries(models).map(([name, model]) => save(name, renderDocument(model).bytes))
  const bytes = Buffer.from(renderDocument(models.minutes!).bytes)
  bytes.write('/NoneInfo', bytes.indexOf('/MarkInfo'), 'latin1')
  return [...sound, save(spoilt, bytes)]
}

/** Whether the tool passes every file but the spoilt one. */
function judge(tool: string, flavour: string, paths: readonly string[]): boolean {
  const { error, stdout, stderr } = spawnSync(tool, ['--flavour', flavour, '--format', 'text', ...paths], {
    encoding: 'utf8',
  })
  if (error) throw error
  let isRight = true
  for (const path of paths) {
    const name = basename(path, '.pdf')
    const passes = stdout.includes(`PASS ${path} ${flavour}`)
    const fails = stdout.includes(`FAIL ${path} ${flavour}`)
    const expected = name === spoilt ? fails : passes
    isRight &&= expected
    const verdict = passes ? 'passes' : fails ? 'does not pass' : 'was not judged by'
    const note = name === spoilt ? ' (it must not)' : ''
    process.stdout.write(`${expected ? 'ok  ' : 'FAIL'}  ${name} ${verdict} ${flavour}${note}\n`)
  }
  if (!isRight) process.stderr.write(stderr)
  return isRight
}

const tool = process.env.VERAPDF
if (!tool) {
  process.stderr.write(
    'Nothing was validated: veraPDF is missing. Install it (https://verapdf.org) and name its command in VERAPDF.\n',
  )
  process.exitCode = 2
} else {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'))
  try {
    const paths = write(folder)
    const verdicts = flavours.map((flavour) => judge(tool, flavour, paths))
    process.exitCode = verdicts.every(Boolean) ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}
