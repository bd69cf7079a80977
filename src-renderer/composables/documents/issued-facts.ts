import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { IssuedFacts, IssuedRow } from '../../../src-main/contract/views.ts'
import { api } from '../../api/client.ts'

/**
 * Facts of the papers in view, asked one by one so that nobody waits for them. When the data change they are asked
 * again, and those of before stay until the answer comes; null are those that could not be read.
 */
export function useIssuedFacts(rows: () => readonly IssuedRow[], version: () => unknown) {
  const facts = shallowReactive(new Map<string, IssuedFacts | null>())
  const upToDate = new Set<string>()
  let round = 0

  async function read(of: number): Promise<void> {
    for (const { id } of rows()) {
      if (of !== round) return
      if (upToDate.has(id)) continue
      const found = await api.document.facts({ issuedId: id }).catch(() => null)
      if (of !== round) return
      facts.set(id, found)
      upToDate.add(id)
    }
  }
  watch(version, () => upToDate.clear())
  watch(
    [
      () =>
        rows()
          .map(({ id }) => id)
          .join(),
      version,
    ],
    () => void read((round += 1)),
    { immediate: true },
  )
  onScopeDispose(() => (round += 1))
  return facts as ReadonlyMap<string, IssuedFacts | null>
}
