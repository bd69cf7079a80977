import { useQueryCache } from '@pinia/colada'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { AppStatus } from '../../src-main/contract/views.ts'
import { followChanges } from '../api/changes.ts'
import { api } from '../api/client.ts'
import { staleRoots } from '../api/query-keys.ts'

/** Milliseconds in which commits are taken together: less than a frame and a half. */
const together = 20

/** Whether the data file is open, and the stream of what is written in it. */
export const useAppStatus = defineStore('app-status', () => {
  const queries = useQueryCache()
  const status = shallowRef<AppStatus | null>(null)
  const isUnreachable = ref(false)
  const isConnected = ref(true)
  const isOpen = computed(() => status.value !== null && status.value.failure === null)
  let following: AbortController | null = null
  const stale = new Set<unknown>()
  let soon: ReturnType<typeof setTimeout> | null = null

  function receive(answer: AppStatus) {
    status.value = answer
    isUnreachable.value = false
    if (answer.failure === null) follow()
    else stop()
  }

  async function load() {
    try {
      receive(await api.app.status())
    } catch {
      isUnreachable.value = true
    }
  }

  /** Another file, or the same one again: everything on the screen is old. */
  function replace(answer: AppStatus) {
    receive(answer)
    void queries.invalidateQueries({}, 'all')
  }

  /** What several commits in a row made old is asked for once. */
  function askAgain() {
    const roots = new Set(stale)
    stale.clear()
    soon = null
    void queries.invalidateQueries({ predicate: (entry) => roots.has(entry.key[0]) })
  }

  function reload() {
    void load()
    void queries.invalidateQueries({}, 'all')
  }

  function follow() {
    if (following) return
    following = new AbortController()
    void followChanges(
      {
        onChange: (event) => {
          for (const root of staleRoots([...event.put, ...event.removed])) stale.add(root)
          soon ??= setTimeout(askAgain, together)
        },
        onGap: reload,
        onConnection: (connected) => {
          isConnected.value = connected
        },
      },
      following.signal,
    )
  }

  function stop() {
    following?.abort()
    following = null
  }

  // A page that is left may wait in the browser's memory with its stream open, and a browser gives one place six
  // connections in all: with six pages waiting, none is left for the one that is seen.
  addEventListener('pagehide', stop)
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) reload()
  })

  return { status, isOpen, isUnreachable, isConnected, load, replace, stop }
})
