import type { FailureCode, FailureParams } from '../../src-main/domain/failure.ts'
import { leakPlaces } from '../../src-main/domain/leaks.ts'
import { legendFields } from '../../src-main/domain/public-version.ts'
import { publicDuties } from '../../src-main/domain/redaction.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'

const date = '2026-09-24' as LocalDate
type Code = Extract<FailureCode, `publicVersion.${string}` | `redaction.${string}`>

/** Each refusal of a public version, with everything that its text may have to say. */
export const publicVersionFailures: { readonly [C in Code]: readonly FailureParams[C][] } = {
  'publicVersion.kind': [{ kind: 'attendanceSheet' }],
  'publicVersion.noModel': [{}],
  'publicVersion.notApproved': [{}],
  'publicVersion.published': [{}],
  'publicVersion.nothing': [{}],
  'publicVersion.pending': [{ pending: 1 }, { pending: 3 }],
  'publicVersion.unchanged': [{ key: 'STM-VA/ACTA/ORD/02/2026-VP', version: 1 }],
  'publicVersion.legend': legendFields.map((missing) => ({ missing })),
  'publicVersion.committeeEarly': [{ committee: date, classified: date }],
  'publicVersion.leaks': [
    { leaks: leakPlaces.map((place) => ({ text: '722 555 0142', place, page: null, part: null })) },
    { leaks: [{ text: '722 555 0142', place: 'page', page: 3, part: '7225550' }] },
  ],
  'redaction.sourceChanged': [{ text: 'calle del Ejemplo 12' }],
  'redaction.overlap': [{ text: 'calle del Ejemplo 12' }],
  'redaction.public': publicDuties.map((duty) => ({ duty, text: 'Tesorería', article: 'artículo 122' })),
}
