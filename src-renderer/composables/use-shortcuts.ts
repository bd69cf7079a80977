import { onScopeDispose, toValue, type MaybeRefOrGetter } from 'vue'
import { combinationOf, isSingleKey, isTaken, isTyping } from './key-combination.ts'

/** What each combination does. False says that it did not apply, and the key keeps its usual meaning. */
export type Shortcuts = Readonly<Record<string, () => void | boolean>>

/** Keys of the system and the web view: never taken. */
const reserved = new Set(['F3', 'F5', 'F7', 'F10', 'F11', 'F12'])

/** What one of us answered: a dialog that a key opens does not hear the same key. */
const answered = new WeakSet<Event>()

/**
 * Listens while the scope lives. Single keys are given by whoever has the keyboard, and never work while something is
 * being typed or a dialog is open; combinations work everywhere.
 */
export function useShortcuts(
  shortcuts: MaybeRefOrGetter<Shortcuts>,
  isActive: () => boolean = () => true,
): void {
  function onKeyDown(event: KeyboardEvent) {
    if (answered.has(event) || isTaken(event) || event.isComposing || !isActive()) return
    const combination = combinationOf(event)
    if (reserved.has(combination)) return
    const action = toValue(shortcuts)[combination]
    if (!action) return
    if (isSingleKey(combination) && (isTyping(event.target) || isInDialog(event.target) || isOwnKey(event)))
      return
    if (action() === false) return
    answered.add(event)
    event.preventDefault()
  }
  /** A closed menu that has the focus opens with an arrow; with Ctrl the arrow is ours, so it is asked first. */
  function onArrow(event: KeyboardEvent) {
    if (!event.ctrlKey || !event.key.startsWith('Arrow')) return
    onKeyDown(event)
    if (event.defaultPrevented) event.stopPropagation()
  }
  document.addEventListener('keydown', onKeyDown)
  document.addEventListener('keydown', onArrow, true)
  onScopeDispose(() => {
    document.removeEventListener('keydown', onKeyDown)
    document.removeEventListener('keydown', onArrow, true)
  })
}

function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  )
}

/** Enter and the space bar belong to the button that has the focus; of a link, only Enter. */
function isOwnKey(event: KeyboardEvent): boolean {
  const owners = { Enter: 'button, a, summary', ' ': 'button, summary' }[event.key]
  return owners !== undefined && event.target instanceof Element && event.target.closest(owners) !== null
}
