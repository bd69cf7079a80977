import { onScopeDispose, ref, watch } from 'vue'
import type { DocumentState } from '../../../src-main/contract/views.ts'
import { localDate, localTime } from '../../../src-main/domain/time.ts'
import { shortDate } from '../../../src-main/locale/dates.ts'
import { uiMinutes } from '../../../src-main/locale/ui-minutes.ts'
import { useSession } from './session-context.ts'

const watched = ['minutes', 'attendanceSheet', 'call'] as const
const quiet = 400

/** Papers of the session that were printed and no longer say what its data say (R34). */
export function usePaperStates() {
  const { api, dossier } = useSession()
  const warnings = ref<readonly string[]>([])
  let timer: ReturnType<typeof setTimeout> | null = null
  let asked = 0

  async function stateOf(kind: (typeof watched)[number]): Promise<DocumentState | null> {
    if (!dossier.value.issued.some((issued) => issued.kind === kind)) return null
    return api.document.state({ kind, subjectId: dossier.value.session.id }).catch(() => null)
  }

  function when(at: NonNullable<DocumentState['last']>['issuedAt']): string {
    const { timeZone } = dossier.value.body
    return `${shortDate(localDate(at, timeZone))}, ${localTime(at, timeZone)}`
  }

  async function ask() {
    const own = (asked += 1)
    const states = await Promise.all(
      watched.map(async (kind) => {
        const state = await stateOf(kind)
        return state?.last && state.hasChanged
          ? uiMinutes.changed[kind](state.last.version, when(state.last.issuedAt))
          : ''
      }),
    )
    if (own === asked) warnings.value = states.filter(Boolean)
  }

  watch(
    dossier,
    () => {
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => void ask(), quiet)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    if (timer) clearTimeout(timer)
  })
  return warnings
}
