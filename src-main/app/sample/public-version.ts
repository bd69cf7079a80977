import type { RecordId } from '../../domain/ids.ts'
import type { DataKind } from '../../domain/redaction.ts'
import type { LegendDraft } from '../../domain/public-version.ts'
import type { LocalDate } from '../../domain/time.ts'
import { publicVersionTexts } from '../../locale/public-version-texts.ts'
import type { Client } from './script.ts'

/** The public version of an issued paper in which all that was suggested is removed, ready to be published. */
export async function preparePublicVersion(
  client: Client,
  sourceId: RecordId,
  today: LocalDate,
): Promise<RecordId> {
  const { id } = await client.publicVersion.start({ sourceId })
  const { suggestions, grounds } = await client.publicVersion.get({ id })
  const byKind = Map.groupBy(suggestions, ({ data }): DataKind => data)
  for (const [data, some] of byKind)
    await client.publicVersion.redact({
      id,
      data,
      marks: some.map(({ unit, from, to, text }) => ({ unit, from, to, text })),
      ground: grounds.confidential[0]!,
      reason: publicVersionTexts.sample.reason,
      insistence: '',
    })
  const legend: LegendDraft = {
    ...publicVersionTexts.sample.legend,
    signerName: '',
    character: 'confidential',
    classifiedOn: today,
    reservedFor: '',
    committeeDate: today,
  }
  await client.publicVersion.saveLegend({ id, legend })
  return id
}
