import { printOfSession } from '../../usecases/printing.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Several papers as one print job. */
export function printRoutes({ printJobs, query }: Services) {
  return {
    print: {
      ofSession: os.print.ofSession.handler(({ input }) =>
        query((store) => printOfSession(store, input.sessionId)),
      ),
      start: os.print.start.handler(({ input }) => printJobs.start(input)),
      state: os.print.state.handler(({ input }) => printJobs.state(input.jobId)),
      skip: os.print.skip.handler(({ input }) => printJobs.skip(input.jobId, input.all)),
      discard: os.print.discard.handler(({ input }) => printJobs.discard(input.jobId)),
      send: os.print.send.handler(({ input }) => printJobs.send(input.jobId)),
    },
  }
}
