import { z } from 'zod'
import { BodyId, RecordId } from '../domain/ids.ts'
import { pieceOrigins } from '../domain/print-job.ts'
import { FileData, fileSubjects, FilingPlan } from '../domain/record-file.ts'
import { optionalLine, requiredLine } from '../domain/text.ts'
import { LocalDate } from '../domain/time.ts'
import type { RecordFileRow, RecordFileView } from './record-file-views.ts'
import type { SavedReply } from './views.ts'
import { base, command, query, shape } from './procedures.ts'

const ofFile = z.strictObject({ fileId: RecordId })
/** A paper to integrate; its pages are counted, unless who has it in hand says how many it has. */
const Paper = z.strictObject({
  origin: z.enum(pieceOrigins),
  id: RecordId,
  pages: z.int().min(1).max(99_999).nullable(),
})

/** Expedientes of a body (R55). */
export const recordFileContract = {
  recordFile: {
    list: query<readonly RecordFileRow[]>().input(z.strictObject({ bodyId: BodyId })),
    get: query<RecordFileView>().input(ofFile),
    open: base
      .input(
        z.strictObject({
          bodyId: BodyId,
          subject: z.enum(fileSubjects),
          subjectId: RecordId.nullable(),
          /** Empty names it after its session or convenio. */
          title: optionalLine(300),
          /** Place of its series in the general table. */
          series: z.int().min(0).max(29),
          isTwoSided: z.boolean(),
        }),
      )
      .output(shape<SavedReply & { readonly fileId: RecordId }>()),
    update: command().input(ofFile.extend({ data: FileData })),
    close: command().input(ofFile.extend({ on: LocalDate })),
    reopen: command().input(ofFile),
    integrate: command().input(ofFile.extend({ papers: z.array(Paper).min(1).max(100) })),
    withdraw: command().input(
      z.strictObject({ paperId: RecordId, reason: requiredLine(300), replacement: Paper.nullable() }),
    ),
    plan: query<FilingPlan>().input(z.strictObject({ bodyId: BodyId })),
    savePlan: command().input(FilingPlan),
  },
}
