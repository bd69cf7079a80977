import type { RecordId } from '../../domain/ids.ts'
import { need } from '../../usecases/dossier.ts'
import * as signing from '../../usecases/signing.ts'
import type { Services } from '../services.ts'
import { os } from './implementer.ts'

/** Signing on the screen: which use case answers each entry. */
export function signingRoutes({ environment: env, query, saved }: Services) {
  /** The session of the paper: what undo looks at. */
  const scope = (issuedId: RecordId) => query((store) => need(store, 'issuedDocument', issuedId).sessionId)
  const paperOf = (id: RecordId) => query((store) => need(store, 'documentSignature', id).issuedId)

  return {
    signing: {
      get: os.signing.get.handler(({ input }) =>
        query((store) => signing.getSigning(store, input.issuedId, env)),
      ),
      sign: os.signing.sign.handler(({ input }) =>
        saved('signing.sign', scope(input.issuedId), (store) => {
          signing.signOnScreen(store, input, env)
        }),
      ),
      withdraw: os.signing.withdraw.handler(({ input }) =>
        saved('signing.withdraw', scope(paperOf(input.signatureId)), (store) =>
          signing.withdrawSignature(store, input, env),
        ),
      ),
    },
  }
}
