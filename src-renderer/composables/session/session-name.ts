import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import { callAt } from '../../../src-main/domain/room.ts'
import { calledTitle } from '../../../src-main/locale/terms.ts'

/** «Segunda Sesión Ordinaria en segunda convocatoria»: called again, or opened on the second call of its day (R15). */
export function sessionName(dossier: SessionDossier): string {
  const { session, number } = dossier
  const isSecond = session.attempt === 1 && callAt(dossier, null) === 'second'
  return calledTitle(isSecond ? { ...session, attempt: 2 } : session, number)
}
