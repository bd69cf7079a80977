import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { hostMessages } from '../../locale/host-messages.ts'
import { projectFolder } from '../project-folder.ts'
import { appOrigin } from './app-scheme.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** The ground of a page before it is drawn, light and dark alike: the ink of the brand. */
const background = '#0e323b'

/** Electron security checklist 2, 3, 4 and 6: the page is an ordinary web page, and nothing is injected in it. */
const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const

export function openMainWindow(dataFolder: string): BrowserWindow {
  const { maximized, ...bounds } = readWindowState(dataFolder, screen.getAllDisplays())
  const window = createWindow({ ...bounds, minWidth: 960, minHeight: 600 })
  if (maximized) window.maximize()
  keepWindowState(window, dataFolder)
  load(window, '/')
  return window
}

/** The window for the room goes to the other screen when there is one, and fills it. */
export function openRoomWindow(path: string, main: BrowserWindow | null): BrowserWindow {
  const here = main ? screen.getDisplayMatching(main.getBounds()) : screen.getPrimaryDisplay()
  const other = screen.getAllDisplays().find((display) => display.id !== here.id)
  const { x, y, width, height } = (other ?? here).workArea
  const window = createWindow(
    other
      ? { x, y, width, height, fullscreen: true, autoHideMenuBar: true }
      : { x, y, width: Math.min(width, 1366), height },
  )
  load(window, path)
  return window
}

export function load(window: BrowserWindow, path: string): void {
  // A failed load is shown by the window itself; a window closed meanwhile needs nothing.
  window.loadURL(new URL(path, appOrigin).href).catch(() => {})
}

function createWindow(bounds: Electron.BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    show: false,
    title: hostMessages.appName,
    backgroundColor: background,
    icon: join(projectFolder(), 'resources', 'icons', 'icon-256.png'),
    webPreferences,
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.reload()
  })
  return window
}
