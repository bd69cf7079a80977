import { createRouterClient } from '@orpc/server'
import { sniffMediaType } from '../../domain/attachment.ts'
import { type Instant, localDate } from '../../domain/time.ts'
import { addAttachment } from '../../usecases/attachments.ts'
import type { Environment } from '../../usecases/ports.ts'
import { createDocuments } from '../documents.ts'
import type { Parts } from '../parts.ts'
import { createPrintJobs } from '../print-jobs.ts'
import { createRouter } from '../router.ts'
import { createServices } from '../services.ts'
import { type SampleStage, zone } from './script.ts'

/** The same application over the same file, with a clock that the sample moves to the hour of each act. */
export function stageOf(parts: Parts): SampleStage {
  let clock: Instant = parts.environment.now()
  const today = localDate(clock, zone)
  const environment: Environment = { ...parts.environment, now: () => clock }
  const documents = createDocuments({ ...parts, environment })
  const playSample = () => Promise.reject(new Error('the sample does not open itself'))
  const printJobs = createPrintJobs({ ...parts, environment })
  const services = createServices({ ...parts, environment, documents, printJobs, playSample })
  return {
    client: createRouterClient(createRouter(services)),
    setClock: (now) => (clock = now),
    addLogo: (bodyId, name, bytes) => {
      const mediaType = sniffMediaType(bytes) ?? 'image/svg+xml'
      const meta = { bodyId, sessionId: null, purpose: 'logo' as const, name, mediaType }
      return services.command('attachment.add', null, (store) =>
        addAttachment(store, { meta, bytes }, environment),
      ).result.id
    },
    settled: () => documents.settled(),
    today,
    newId: () => environment.newId(),
  }
}
