import { describe, expect, it } from 'vitest'
import { combinationOf, isSingleKey, type KeyPress } from '../../src-renderer/composables/key-combination.ts'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
})

describe('names of key combinations', () => {
  it.each([
    ['a letter, in capital', press('v', 'KeyV'), 'V'],
    ['a letter with shift is the same letter', press('V', 'KeyV', { shiftKey: true }), 'V'],
    ['the question mark, whatever makes it', press('?', 'Minus', { shiftKey: true }), '?'],
    ['a digit', press('3', 'Digit3'), '3'],
    ['Ctrl with a letter', press('k', 'KeyK', { ctrlKey: true }), 'Ctrl K'],
    ['Ctrl with shift is another', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Ctrl Shift Z'],
    ['the command key of a Mac as Ctrl', press('k', 'KeyK', { metaKey: true }), 'Ctrl K'],
    ['Alt with a letter, by its place', press('√', 'KeyV', { altKey: true }), 'Alt V'],
    ['Ctrl with an arrow', press('ArrowDown', 'ArrowDown', { ctrlKey: true }), 'Ctrl ArrowDown'],
    ['shift with a key that prints nothing', press('Tab', 'Tab', { shiftKey: true }), 'Shift Tab'],
    ['a function key', press('F8', 'F8'), 'F8'],
    ['the eñe', press('ñ', 'Semicolon'), 'Ñ'],
  ])('%s', (_, pressed, name) => {
    expect(combinationOf(pressed)).toBe(name)
  })

  it.each(['V', '?', '3', 'Enter', 'ArrowDown', 'Shift Tab'])(
    '%s works only where nothing is typed',
    (name) => {
      expect(isSingleKey(name)).toBe(true)
    },
  )

  it.each(['Ctrl K', 'Alt V', 'F8', 'Escape', 'Ctrl ArrowDown'])('%s works everywhere', (name) => {
    expect(isSingleKey(name)).toBe(false)
  })
})
