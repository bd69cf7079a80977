import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import { callAt } from '../../../src-main/domain/room.ts'
import { sessionTitle } from '../../../src-main/locale/terms.ts'
import { uiLive } from '../../../src-main/locale/ui-live.ts'

/** «Segunda Sesión Ordinaria, segunda convocatoria». */
export function sessionName(dossier: SessionDossier): string {
  const { session, number } = dossier
  const title = sessionTitle(session.kind, number)
  return callAt(dossier, null) === 'second' ? `${title}, ${uiLive.secondCall}` : title
}
