import { z } from 'zod'
import type { IssuedDocument } from '../domain/attachment.ts'
import { RecordId } from '../domain/ids.ts'
import { LegendDraft, PublicVersion } from '../domain/public-version.ts'
import { Redaction } from '../domain/redaction.ts'
import { passage } from '../domain/text.ts'
import type { LeakReport, PublicVersionRow, PublicVersionView } from './public-version-views.ts'
import type { SavedReply } from './views.ts'
import { base, command, query, shape } from './procedures.ts'

const redaction = Redaction.unwrap()
const facts = redaction.pick({ data: true, ground: true, reason: true, insistence: true })
const mark = redaction.pick({ unit: true, from: true, to: true, text: true }).readonly()
const one = z.strictObject({ id: RecordId })
const some = z.array(RecordId).min(1).max(2000).readonly()

/** What an issued paper says without what must not be published (R36–R40). */
export const publicVersionContract = {
  publicVersion: {
    /** Those of a paper. */
    list: query<readonly PublicVersionRow[]>().input(z.strictObject({ sourceId: RecordId })),
    get: query<PublicVersionView>().input(one),
    /** The one in preparation of that paper, or a new one. */
    start: base
      .input(z.strictObject({ sourceId: RecordId }))
      .output(shape<SavedReply & { readonly id: RecordId }>()),
    saveLegend: command().input(one.extend({ legend: LegendDraft })),
    redact: command().input(facts.extend({ id: RecordId, marks: z.array(mark).min(1).max(2000).readonly() })),
    edit: command().input(facts.extend({ id: RecordId, ids: some })),
    remove: command().input(one.extend({ ids: some })),
    /** Suggestions left as they are; those not in the list come back. */
    dismiss: command().input(one.extend({ dismissed: z.array(passage(400)).max(2000).readonly() })),
    discard: command().input(one),
    /** Paints it and looks for what was removed in everything the file says (R38). */
    check: query<LeakReport>().input(one),
    /** Publishes it when the check finds nothing; an acta that was signed is published with it. What is still suggested
     *  is left for a reason. */
    publish: base
      .input(one.extend({ leftReason: PublicVersion.unwrap().shape.leftReason.default('') }))
      .output(shape<IssuedDocument & { readonly url: string }>()),
  },
}
