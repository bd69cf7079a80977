import { whyCannotPreside } from '../domain/dossier.ts'
import { fail, refuse } from '../domain/failure.ts'
import type { SeatId, SessionId } from '../domain/ids.ts'
import { isLive } from '../domain/session.ts'
import { loadDossier } from './dossier.ts'
import type { Environment, WriteStore } from './ports.ts'

/** Another seat that is in the room presides from now on. */
export function presideSession(
  store: WriteStore,
  { sessionId, seatId }: { sessionId: SessionId; seatId: SeatId },
  env: Environment,
): void {
  const dossier = loadDossier(store, sessionId, env.now())
  const { session, members } = dossier
  if (!isLive(session)) fail('session.notLive', { status: session.status })
  if (!members.some(({ seat }) => seat.id === seatId)) fail('record.missing', { table: 'seat' })
  refuse(whyCannotPreside(dossier, seatId))
  store.put('session', { ...session, presidingSeatId: seatId })
}
