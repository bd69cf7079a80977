import { useQuery } from '@pinia/colada'
import { ref, shallowRef } from 'vue'
import type { Failure } from '../../src-main/domain/failure.ts'
import type { QueryRoot } from '../api/query-keys.ts'
import { refusalOf } from '../api/refusal.ts'
import { oneAtATime } from './one-at-a-time.ts'

type Source<T> = {
  readonly root: QueryRoot
  readonly id: () => string
  readonly isValid: () => boolean
  readonly ask: (id: string) => Promise<T>
}

/** A record with all that is of it, loaded again on every change; an answer never gives way to one asked before it. */
export function useRecordLoader<T>({ root, id, isValid, ask }: Source<T>) {
  const server = shallowRef<T | null>(null)
  const refused = ref<Failure | null>(null)
  let asked = 0
  let applied = 0

  async function load(): Promise<void> {
    const wanted = id()
    const own = (asked += 1)
    try {
      const answer = await ask(wanted)
      if (own < applied || wanted !== id()) return
      applied = own
      server.value = answer
      refused.value = null
    } catch (error) {
      refused.value = server.value ? null : refusalOf(error)
      throw error
    }
  }

  // A quick hand makes the record old faster than it loads: a large one is not asked for twice at a time.
  const reload = oneAtATime(load)
  /** Its only task is to be made old by the change stream. */
  const { error } = useQuery({
    key: () => [root, id()],
    query: async () => {
      await reload()
      return applied
    },
    enabled: isValid,
    refetchOnWindowFocus: false,
    refetchOnMount: 'always',
  })
  return { server, reload, refused, error }
}
