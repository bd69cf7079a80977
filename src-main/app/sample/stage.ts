import { createRouterClient } from '@orpc/server'
import { sniffMediaType } from '../../domain/attachment.ts'
import { type Instant, localDate } from '../../domain/time.ts'
import { addAttachment } from '../../usecases/attachments.ts'
import type { Environment, Host, Printer } from '../../usecases/ports.ts'
import type { Changes } from '../changes.ts'
import type { DataFile } from '../data-file.ts'
import { createDocuments } from '../documents.ts'
import { createRouter } from '../router.ts'
import { createServices } from '../services.ts'
import { type SampleStage, zone } from './script.ts'

type Parts = {
  readonly environment: Environment
  readonly host: Host
  readonly file: DataFile
  readonly printer: Printer
  readonly changes: Changes
}

/** The same application over the same file, with a clock that the sample moves to the hour of each act. */
export function stageOf(parts: Parts): SampleStage {
  let clock: Instant = parts.environment.now()
  const today = localDate(clock, zone)
  const environment: Environment = { ...parts.environment, now: () => clock }
  const documents = createDocuments({ ...parts, environment })
  const playSample = () => Promise.reject(new Error('the sample does not open itself'))
  const services = createServices({ ...parts, environment, documents, playSample })
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
    today,
  }
}
