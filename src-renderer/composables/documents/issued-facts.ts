import { onScopeDispose, shallowReactive, watch } from 'vue'
import type { IssuedFacts, IssuedRow } from '../../../src-main/contract/views.ts'
import { api } from '../../api/client.ts'

/** Facts of the papers in view, asked one by one so that nobody waits for them; anew when the data change. */
export function useIssuedFacts(rows: () => readonly IssuedRow[], version: () => unknown) {
  const facts = shallowReactive(new Map<string, IssuedFacts>())
  let round = 0

  async function read(of: number): Promise<void> {
    for (const { id } of rows()) {
      if (of !== round) return
      if (facts.has(id)) continue
      const found = await api.document.facts({ issuedId: id }).catch(() => null)
      if (found && of === round) facts.set(id, found)
    }
  }
  watch(version, () => facts.clear())
  watch(
    [
      () =>
        rows()
          .map(({ id }) => id)
          .join(),
      version,
    ],
    () => void read((round += 1)),
    {
      immediate: true,
    },
  )
  onScopeDispose(() => (round += 1))
  return facts as ReadonlyMap<string, IssuedFacts>
}
