import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'

export type WindowState = {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

const fileName = 'window.json'
const initial: WindowState = { width: 1366, height: 768, maximized: false }
const visibleMargin = 80

/** Where the window was left, or the first place when that is unknown, damaged or off every screen. */
export function readWindowState(
  folder: string,
  displays: readonly { readonly workArea: Rectangle }[],
): WindowState {
  const state = parse(readText(join(folder, fileName)))
  if (!state) return initial
  const { x, y, ...size } = state
  if (x === undefined || y === undefined) return size
  return displays.some(({ workArea }) => isReachable({ x, y, ...size }, workArea)) ? state : size
}

/** Written when the window closes; a failure to write costs a window position and nothing else. */
export function keepWindowState(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      mkdirSync(folder, { recursive: true })
      const temporary = join(folder, `${fileName}.tmp`)
      writeFileSync(temporary, JSON.stringify(state))
      renameSync(temporary, join(folder, fileName))
    } catch {
      return
    }
  })
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function parse(text: string): WindowState | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { x, y, width, height, maximized } = value as Record<string, unknown>
    if (!isMeasure(width) || !isMeasure(height) || width < 400 || height < 300) return null
    const place = isMeasure(x) && isMeasure(y) ? { x, y } : {}
    return { ...place, width, height, maximized: maximized === true }
  } catch {
    return null
  }
}

function isMeasure(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000
}

/** Enough of the title bar is on the screen to be dragged. */
function isReachable(
  window: Required<Omit<WindowState, 'maximized'>> | WindowState,
  area: Rectangle,
): boolean {
  const { x = 0, y = 0, width } = window
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return across >= visibleMargin && y >= area.y - 8 && y <= area.y + area.height - visibleMargin
}
