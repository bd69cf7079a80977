import { onScopeDispose, watch } from 'vue'
import type { LiveState } from './live-state.ts'
import type { LiveVote } from './live-vote.ts'

/** A vote that has not opened by then was refused. */
const patience = 2000

/** Keys that a quick hand presses while the vote is being opened wait for it, in their order. */
export function createEarlyKeys(
  live: Pick<LiveState, 'zone'>,
  vote: Pick<LiveVote, 'open'>,
  press: (event: KeyboardEvent) => unknown,
) {
  let isOpening = false
  let held: KeyboardEvent[] = []
  let timer: ReturnType<typeof setTimeout> | null = null

  function release(): void {
    if (timer) clearTimeout(timer)
    timer = null
    isOpening = false
    const waiting = held
    held = []
    if (vote.open.value && live.zone.value === 'vote') for (const event of waiting) press(event)
  }

  watch(
    () => vote.open.value?.id,
    (id) => {
      if (id && isOpening) release()
    },
    { flush: 'sync' },
  )
  onScopeDispose(() => timer && clearTimeout(timer))

  return {
    /** The vote is being opened: from here its keys wait. Its answer comes before the page shows it. */
    async holdUntil(opened: Promise<unknown>): Promise<void> {
      isOpening = true
      await opened
      if (isOpening) timer = setTimeout(release, vote.open.value ? 0 : patience)
    },
    /** Whether the key waits. */
    hold(event: KeyboardEvent): boolean {
      if (isOpening) held.push(event)
      return isOpening
    },
  }
}
