import { z } from 'zod'
import { RecordId, SessionId } from '../domain/ids.ts'
import { PrintOrder } from '../domain/print-job.ts'
import type { PrintCandidate, PrintJobView } from './views.ts'
import { base, query, shape } from './procedures.ts'

const ofJob = z.strictObject({ jobId: RecordId })

/** Several papers as one print job. There is one job at a time: another one ends it. */
export const printContract = {
  print: {
    /** What a session has to print, in the order of its file. */
    ofSession: query<readonly PrintCandidate[]>().input(z.strictObject({ sessionId: SessionId })),
    start: base.input(PrintOrder).output(shape<PrintJobView>()),
    /** How far it has come. */
    state: query<PrintJobView>().input(ofJob),
    /** Leaves out the broken paper that it asks about; with `all`, those that come after it too. */
    skip: base.input(ofJob.extend({ all: z.boolean() })).output(shape<PrintJobView>()),
    /** Ends it at once, finished or not: nothing of it is left. */
    discard: base.input(ofJob).output(shape<null>()),
    /** Hands the joined file to the system's printer; false when the page must do it. */
    send: base.input(ofJob).output(shape<boolean>()),
  },
}
