import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import type { BrowserWindow } from 'electron'
import type { AppOptions } from '../../app/create-app.ts'
import { systemEnvironment } from '../../app/environment.ts'
import { hostMessages } from '../../locale/host-messages.ts'
import { dataFolderOrExit } from '../data-folder.ts'
import type { MountedApp } from '../mounted-app.ts'
import { builtRendererFolder } from '../project-folder.ts'
import { registerAppScheme, serveAppScheme } from './app-scheme.ts'
import { saveDownloadsByDialog } from './downloads.ts'
import { createElectronHost } from './electron-host.ts'
import { setMenu } from './menu.ts'
import { blockNavigation } from './navigation.ts'
import { cancelNetworkRequests, silenceChromium } from './offline.ts'
import { openOutside } from './outside.ts'
import { denyPermissions } from './permissions.ts'
import { closeOnQuit, quitOnSignal, stopOnUnexpected } from './shut-down.ts'
import { openMainWindow } from './windows.ts'

/**
 * Runs synchronously up to the point where Electron may become ready, because the scheme, the sandbox and the
 * lock must be there before.
 */
export function startElectron(createApp: (options: AppOptions) => MountedApp): void {
  const folder = dataFolderOrExit(process.argv)
  app.setName(hostMessages.appName)
  app.setAppUserModelId('mx.secretariadoabierto.app')
  keepChromiumIn(join(folder, 'chromium'))
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  silenceChromium()
  registerAppScheme()
  blockNavigation()
  quitOnSignal()
  app
    .whenReady()
    .then(() => open(createApp, folder), cannotStart)
    .catch(cannotStart)
}

function open(createApp: (options: AppOptions) => MountedApp, folder: string): void {
  let main: BrowserWindow | null = null
  const host = createElectronHost(() => main)
  const application = createApp({
    environment: systemEnvironment,
    host,
    dataFolder: folder,
    rendererFolder: builtRendererFolder(),
  })
  const close = async () => {
    await application.close()
    await host.removeHanded()
  }
  stopOnUnexpected(close)
  closeOnQuit(close)

  denyPermissions(session.defaultSession)
  cancelNetworkRequests(session.defaultSession)
  saveDownloadsByDialog(session.defaultSession)
  serveAppScheme(session.defaultSession, application)
  openOutside(application, host)
  setMenu(folder)

  const show = () => {
    if (main === null) {
      main = openMainWindow(folder)
      main.on('closed', () => (main = null))
      return
    }
    if (main.isMinimized()) main.restore()
    main.focus()
  }
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => app.quit())
  show()
}

/** The lock of a single instance is that of this folder, so it guards the data file and not the program. */
function keepChromiumIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    app.setPath('userData', folder)
  } catch {
    // A folder that cannot be made is told by the page, which knows what can be done about it.
    return
  }
}

function cannotStart(error: unknown): void {
  dialog.showErrorBox(
    hostMessages.dialogs.cannotStart,
    error instanceof Error ? error.message : String(error),
  )
  app.exit(1)
}
