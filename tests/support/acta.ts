import type { SessionId } from '../../src-main/domain/ids.ts'
import type { MinutesStatus } from '../../src-main/domain/minutes.ts'
import { advanceMinutes } from '../../src-main/usecases/minutes.ts'
import type { SmallBody } from './small-body.ts'

/** Moves the acta of a session without painting it. */
export function advanceActa(body: SmallBody, sessionId: SessionId, to: MinutesStatus) {
  return body.services.saved('minutes.advance', sessionId, (store) =>
    advanceMinutes(store, { sessionId, to, issuedId: null }, body.environment),
  )
}
