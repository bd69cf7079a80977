import { computed } from 'vue'
import type { BodyId } from '../../../src-main/domain/ids.ts'
import { shortDate } from '../../../src-main/locale/dates.ts'
import { calledTitle } from '../../../src-main/locale/terms.ts'
import { useAgreements } from '../../api/queries.ts'
import { useSessionPages } from '../../api/session-pages.ts'

/** Stands for no session, or no agreement, in a choice. */
export const none = 'none'
export const idIn = (choice: string) => (choice === none ? null : choice)

/** Sessions of a body, to say in which a tree was drawn. */
export function useSessionChoices(bodyId: () => BodyId) {
  const { rows } = useSessionPages(bodyId)
  return {
    sessions: computed(() =>
      rows.value.map(({ session, number }) => ({
        value: session.id as string,
        label: `${calledTitle(session, number)} · ${shortDate(session.date)}`,
      })),
    ),
    sessionOf: (choice: string) => rows.value.find(({ session }) => session.id === choice)?.session ?? null,
  }
}

/** Agreements that were adopted, the last first, to say which approved something. */
export function useAgreementChoices(bodyId: () => BodyId) {
  const { data } = useAgreements(bodyId)
  const rows = computed(() => (data.value ?? []).toReversed())
  return {
    agreements: computed(() =>
      rows.value.map(({ agreement: { id, key, text } }) => ({ value: id as string, label: key, text })),
    ),
  }
}
