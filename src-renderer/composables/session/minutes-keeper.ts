import type { AgendaItemId } from '../../../src-main/domain/ids.ts'
import type { Instant } from '../../../src-main/domain/time.ts'
import { forgetUnsaved, keepUnsaved } from './unsaved-text.ts'

/** Saving begins this long after the last keystroke; the answer still fits in the half second promised. */
const quiet = 350
/** Someone who never pauses is saved as often as this. */
const longest = 3000
/** The copy in the browser is at most this old. */
const copyEvery = 150

export type KeeperOptions = {
  readonly save: (itemId: AgendaItemId, text: string) => Promise<boolean>
  readonly now: () => Instant
}

type Draft = {
  read: () => string
  copied: ReturnType<typeof setTimeout> | null
  timer: ReturnType<typeof setTimeout> | null
  firstChange: number
  isDirty: boolean
  isSending: boolean
}

/** Saves the text of each item soon after it changes, never twice at once, and always the latest. */
export function createMinutesKeeper({ save, now }: KeeperOptions) {
  const drafts = new Map<AgendaItemId, Draft>()

  function copy(itemId: AgendaItemId, draft: Draft): void {
    if (draft.copied) clearTimeout(draft.copied)
    draft.copied = null
    if (draft.isDirty || draft.isSending) keepUnsaved(itemId, { text: draft.read(), at: now() })
  }

  async function flush(itemId: AgendaItemId): Promise<void> {
    const draft = drafts.get(itemId)
    if (!draft?.isDirty || draft.isSending) return
    if (draft.timer) clearTimeout(draft.timer)
    draft.timer = null
    copy(itemId, draft)
    draft.isDirty = false
    draft.isSending = true
    const sent = draft.read()
    const isSaved = await save(itemId, sent)
    draft.isSending = false
    if (draft.isDirty && draft.read() !== sent) return flush(itemId)
    draft.isDirty = false
    if (isSaved) forgetUnsaved(itemId)
  }

  return {
    /** The text of the item changed; `read` writes it out when it is needed. */
    note(itemId: AgendaItemId, read: () => string): void {
      const fresh = { copied: null, timer: null, firstChange: 0, isDirty: false, isSending: false }
      const draft: Draft = drafts.get(itemId) ?? { read, ...fresh }
      drafts.set(itemId, draft)
      const moment = Date.now()
      if (!draft.isDirty) draft.firstChange = moment
      draft.read = read
      draft.isDirty = true
      draft.copied ??= setTimeout(() => copy(itemId, draft), copyEvery)
      if (draft.timer) clearTimeout(draft.timer)
      const wait = Math.max(0, Math.min(quiet, draft.firstChange + longest - moment))
      draft.timer = setTimeout(() => void flush(itemId), wait)
    },
    flush,
    flushAll(): Promise<unknown> {
      return Promise.all([...drafts.keys()].map(flush))
    },
    /** The page is going away: what was not acknowledged stays in the browser. */
    copyAll(): void {
      for (const [itemId, draft] of drafts) copy(itemId, draft)
    },
    /** What was typed here and is not yet in the data file. */
    pending(itemId: AgendaItemId): string | null {
      const draft = drafts.get(itemId)
      return draft && (draft.isDirty || draft.isSending) ? draft.read() : null
    },
  }
}

export type MinutesKeeper = ReturnType<typeof createMinutesKeeper>
