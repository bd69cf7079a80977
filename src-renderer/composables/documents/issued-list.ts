import { computed, reactive, ref, watch } from 'vue'
import type { IssuedRow } from '../../../src-main/contract/views.ts'
import { documentKinds } from '../../../src-main/domain/attachment.ts'
import type { TimeZone } from '../../../src-main/domain/time.ts'
import { terms } from '../../../src-main/locale/terms.ts'
import { filterGroups, groupVersions, type IssuedSort, issuedYear, linesOf } from './issued-lines.ts'

/** Rows shown at first, and added each time. */
const pageSize = 60

/** The list of what was issued as it is narrowed, ordered and unfolded. */
export function useIssuedList(rows: () => readonly IssuedRow[], zone: () => TimeZone | null) {
  const filter = reactive({
    kind: null as string | null,
    session: null as string | null,
    year: null as string | null,
    words: '',
  })
  const sort = ref<IssuedSort>('issued')
  const unfolded = reactive(new Set<string>())
  const limit = ref(pageSize)
  const groups = computed(() => groupVersions(rows()))
  const found = computed(() => {
    const of = zone()
    return of ? filterGroups(groups.value, filter, sort.value, of) : []
  })
  const lines = computed(() => linesOf(found.value.slice(0, limit.value), unfolded))
  const optionsOf = (values: readonly string[]) =>
    [...new Set(values)].sort((a, b) => b.localeCompare(a, 'es')).map((value) => ({ value, label: value }))
  const options = computed(() => {
    const of = zone()
    const kinds = new Set(rows().map(({ kind }) => kind))
    return {
      kinds: documentKinds
        .filter((kind) => kinds.has(kind))
        .map((value) => ({ value, label: terms.documentKinds[value] })),
      sessions: optionsOf(rows().flatMap(({ sessionKey }) => sessionKey ?? [])),
      years: of ? optionsOf(rows().map((row) => issuedYear(row, of))) : [],
    }
  })
  watch([filter, sort], () => (limit.value = pageSize))
  return {
    filter,
    sort,
    unfolded: unfolded as ReadonlySet<string>,
    unfold(id: string) {
      if (!unfolded.delete(id)) unfolded.add(id)
    },
    lines,
    options,
    total: computed(() => found.value.length),
    hasMore: computed(() => found.value.length > limit.value),
    more: () => (limit.value += pageSize),
  }
}
