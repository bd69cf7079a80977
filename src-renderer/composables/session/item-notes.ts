import type { AgendaItem } from '../../../src-main/domain/agenda.ts'
import { isAdmitted } from '../../../src-main/domain/conduct.ts'
import type { SessionDossier } from '../../../src-main/domain/dossier.ts'
import { uiLive } from '../../../src-main/locale/ui-live.ts'

/** What a vote decided of an urgent matter; empty for any other (R9). */
export function admissionOf(dossier: SessionDossier, item: AgendaItem): string {
  if (!item.isUrgent) return ''
  const { admission } = uiLive.agenda
  if (isAdmitted(dossier, item)) return admission.admitted
  const isRefused = dossier.motions.some(
    ({ agendaItemId, purpose, result }) =>
      agendaItemId === item.id && purpose === 'admission' && result === 'rejected',
  )
  return isRefused ? admission.refused : admission.pending
}

/** Whose acta it approves and where it was put off: «Viene de STM/ORD/01/2026». */
export function originsOf(dossier: SessionDossier, item: AgendaItem): string[] {
  return dossier.origins
    .filter(({ itemId, key }) => itemId === item.id && key)
    .map(({ why, key }) => uiLive.agenda.origin[why](key))
}
