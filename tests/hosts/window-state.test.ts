import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWindowState } from '../../src-main/hosts/electron/window-state.ts'

const screen = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
const initial = { width: 1366, height: 768, maximized: false }
let folder: string

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'window-state-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (text: string) => writeFileSync(join(folder, 'window.json'), text)

test('without a file the window opens at its first size', () => {
  expect(readWindowState(folder, [screen])).toEqual(initial)
})

test('the window comes back where it was left', () => {
  const state = { x: 100, y: 50, width: 1200, height: 800, maximized: true }
  write(JSON.stringify(state))
  expect(readWindowState(folder, [screen])).toEqual(state)
})

test('a window left on a screen that is gone keeps its size only', () => {
  write(JSON.stringify({ x: 4000, y: 50, width: 1200, height: 800, maximized: false }))
  expect(readWindowState(folder, [screen])).toEqual({ width: 1200, height: 800, maximized: false })
})

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"width":"9","height":9}',
  '{"width":1e9,"height":800}',
  '{"width":10,"height":10}',
])('a damaged file is ignored: %s', (text) => {
  write(text)
  expect(readWindowState(folder, [screen])).toEqual(initial)
})
