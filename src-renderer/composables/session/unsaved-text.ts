import type { AgendaItemId } from '../../../src-main/domain/ids.ts'
import type { Instant } from '../../../src-main/domain/time.ts'

/** Text that the data file has not acknowledged, kept in the browser so that a crash loses nothing. */
export type UnsavedText = { readonly text: string; readonly at: Instant }

const keyOf = (itemId: AgendaItemId) => `secretariado.minutes.${itemId}`

export function keepUnsaved(itemId: AgendaItemId, unsaved: UnsavedText): void {
  try {
    localStorage.setItem(keyOf(itemId), JSON.stringify(unsaved))
  } catch {
    // Full or forbidden: the data file still gets the text.
  }
}

export function forgetUnsaved(itemId: AgendaItemId): void {
  try {
    localStorage.removeItem(keyOf(itemId))
  } catch {
    // Forbidden: there was nothing kept either.
  }
}

export function unsavedOf(itemId: AgendaItemId): UnsavedText | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(itemId)) ?? 'null')
    const isText =
      typeof found === 'object' && found !== null && 'text' in found && typeof found.text === 'string'
    return isText ? (found as UnsavedText) : null
  } catch {
    return null
  }
}
