import { computed } from 'vue'
import type { SeatId } from '../../../src-main/domain/ids.ts'
import { useBodyFile } from '../../api/queries.ts'
import { useSession } from './session-context.ts'

/** Absences in a row of each seat that reached the limit of the rules; empty where they have none. */
export function useSeatAbsences() {
  const { dossier } = useSession()
  const { data: file } = useBodyFile(() => dossier.value.body.id)
  return computed((): ReadonlyMap<SeatId, number> => {
    const limit = dossier.value.rules.absenceLimit
    if (limit === null) return new Map()
    const reached = (file.value?.absences ?? []).filter(({ consecutive }) => consecutive >= limit)
    return new Map(reached.map(({ seatId, consecutive }) => [seatId, consecutive]))
  })
}
