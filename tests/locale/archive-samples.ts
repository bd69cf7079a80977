import { brokenReasons } from '../../src-main/domain/print-job.ts'
import type { FailureCode, FailureParams } from '../../src-main/domain/failure.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'

type ArchiveCode = Extract<FailureCode, `${'file' | 'print'}.${string}`>

/** Params of every refusal of what is filed and of what is printed together. */
export const archiveSamples: { readonly [C in ArchiveCode]: readonly FailureParams[C][] } = {
  'file.closed': [{ key: 'STM-VA.1S.1/001/2026' }],
  'file.already': [{ name: 'Acta', folio: 3 }],
  'file.withdrawn': [{ name: 'Acta', date: '2026-10-15' as LocalDate }],
  'file.empty': [{ key: 'STM-VA.1S.1/001/2026' }],
  'file.closedEarly': [{ opened: '2026-10-15' as LocalDate, closed: '2026-10-01' as LocalDate }],
  'file.exists': [{ key: 'STM-VA.1S.1/001/2026' }],
  'file.unreadable': brokenReasons.map((reason) => ({ name: 'anexo.pdf', reason })),
  'print.gone': [{}],
  'print.tooLarge': [{ megabytes: 1800, limit: 1024 }],
  'print.nothing': [{}],
  'print.diskFull': [{}],
}
