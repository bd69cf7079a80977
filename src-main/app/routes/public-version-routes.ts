import * as versions from '../../usecases/public-versions.ts'
import { getPublicVersion, versionsOf } from '../../usecases/public-version-view.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Public versions: which use case answers each entry. */
export function publicVersionRoutes({ environment: env, documents, query, command, saved }: Services) {
  return {
    publicVersion: {
      list: os.publicVersion.list.handler(({ input }) => query((store) => versionsOf(store, input.sourceId))),
      get: os.publicVersion.get.handler(({ input }) => query((store) => getPublicVersion(store, input.id))),
      start: os.publicVersion.start.handler(({ input }) => {
        const { result, ...reply } = command('publicVersion.start', null, (store) =>
          versions.startPublicVersion(store, input, env),
        )
        return { ...reply, id: result }
      }),
      saveLegend: os.publicVersion.saveLegend.handler(({ input }) =>
        saved('publicVersion.saveLegend', null, (store) => versions.saveLegend(store, input)),
      ),
      redact: os.publicVersion.redact.handler(({ input }) =>
        saved('publicVersion.redact', null, (store) => versions.addRedactions(store, input, env)),
      ),
      edit: os.publicVersion.edit.handler(({ input }) =>
        saved('publicVersion.edit', null, (store) => versions.editRedactions(store, input)),
      ),
      remove: os.publicVersion.remove.handler(({ input }) =>
        saved('publicVersion.remove', null, (store) => versions.removeRedactions(store, input)),
      ),
      dismiss: os.publicVersion.dismiss.handler(({ input }) =>
        saved('publicVersion.dismiss', null, (store) => versions.dismissSuggestions(store, input)),
      ),
      discard: os.publicVersion.discard.handler(({ input }) =>
        saved('publicVersion.discard', null, (store) => versions.discardPublicVersion(store, input.id)),
      ),
      check: os.publicVersion.check.handler(({ input }) => documents.check('publicVersion', input.id)),
      publish: os.publicVersion.publish.handler(({ input }) =>
        documents.issue('publicVersion', input.id, { note: input.leftReason }),
      ),
    },
  }
}
