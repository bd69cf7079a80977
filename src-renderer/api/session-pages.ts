import { useInfiniteQuery } from '@pinia/colada'
import { computed } from 'vue'
import type { BodyId, SessionId } from '../../src-main/domain/ids.ts'
import type { LocalDate } from '../../src-main/domain/time.ts'
import { api } from './client.ts'

const pageSize = 40
type Before = { readonly date: LocalDate; readonly id: SessionId } | null

/** Sessions of a body, newest first, as many as were asked for. */
export function useSessionPages(bodyId: () => BodyId | null) {
  const query = useInfiniteQuery({
    key: () => ['sessions', bodyId() ?? 'none'],
    query: ({ pageParam }: { pageParam: Before }) => {
      const id = bodyId()
      if (!id) throw new Error('sessions without body')
      return api.session.list({ bodyId: id, before: pageParam, limit: pageSize })
    },
    initialPageParam: null as Before,
    getNextPageParam: ({ rows }): Before => {
      const last = rows.at(-1)
      return last && rows.length === pageSize ? { date: last.session.date, id: last.session.id } : null
    },
    enabled: () => bodyId() !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const rows = computed(() => query.data.value?.pages.flatMap((page) => page.rows) ?? [])
  const total = computed(() => query.data.value?.pages[0]?.total ?? 0)
  return { ...query, rows, total }
}
