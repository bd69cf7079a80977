export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>

/** «Ctrl K», «Alt V», «F8», «?», «J»: one name for what was pressed, letters by what they print. */
export function combinationOf(press: KeyPress): string {
  const isLetter = press.key.length === 1
  const isCtrl = press.ctrlKey || press.metaKey
  const parts = [
    isCtrl && 'Ctrl',
    press.altKey && 'Alt',
    // The shift that makes «?» is already in the character; with Ctrl it is a combination of its own.
    press.shiftKey && (!isLetter || (isCtrl && /\p{L}/u.test(press.key))) && 'Shift',
    keyName(press, isLetter),
  ]
  return parts.filter(Boolean).join(' ')
}

/** With Alt some layouts print another character: then the key's place says the letter. */
function keyName({ key, code, altKey }: KeyPress, isLetter: boolean): string {
  if (altKey && /^Key[A-Z]$/.test(code)) return code.slice(3)
  return isLetter ? key.toLocaleUpperCase('es') : key
}

/** A single key without Ctrl or Alt: it works only where nothing is being typed. */
export function isSingleKey(combination: string): boolean {
  return !/^(Ctrl|Alt) /.test(combination) && !/^F\d{1,2}$/.test(combination) && combination !== 'Escape'
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return (
    target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|range|file)$/.test(target.type)
  )
}

/** Whether somebody has already used the key. The parts of a date stop every key, even those that mean nothing to them. */
export function isTaken(event: KeyboardEvent): boolean {
  const isDatePart = event.target instanceof Element && event.target.getAttribute('role') === 'spinbutton'
  const isAside = event.ctrlKey || event.altKey || event.metaKey || /^(F\d{1,2}|Escape)$/.test(event.key)
  return event.defaultPrevented && !(isDatePart && isAside)
}
