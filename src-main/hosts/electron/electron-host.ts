import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, dialog, shell } from 'electron'
import type { BrowserWindow, OpenDialogOptions } from 'electron'
import { hostMessages } from '../../locale/host-messages.ts'
import type { Host } from '../../usecases/ports.ts'
import { load, openRoomWindow } from './windows.ts'

export type ElectronHost = Host & {
  /** Hands a copy to the program that the system shows that ending with. */
  openFile(bytes: Uint8Array, fileName: string, ending: string): Promise<boolean>
  /** Removes what was handed to the system. */
  removeHanded(): Promise<void>
}

export function createElectronHost(mainWindow: () => BrowserWindow | null): ElectronHost {
  const handed = new Set<string>()
  let room: BrowserWindow | null = null

  async function openFile(bytes: Uint8Array, fileName: string, ending: string): Promise<boolean> {
    const folder = await mkdtemp(join(app.getPath('temp'), 'secretariado-'))
    handed.add(folder)
    const file = join(folder, safeFileName(fileName, ending))
    await writeFile(file, bytes, { mode: 0o600 })
    return opensOnDesktop(file)
  }

  return {
    kind: 'electron',
    openFile,
    openFolder: opensOnDesktop,
    openWindow(path) {
      if (room === null) {
        room = openRoomWindow(path, mainWindow())
        room.on('closed', () => (room = null))
      } else {
        load(room, path)
        room.focus()
      }
      return Promise.resolve(true)
    },
    print: (pdf, fileName) => openFile(pdf, fileName, '.pdf'),
    async chooseDataFile() {
      const parent = mainWindow()
      const result = await (parent ? dialog.showOpenDialog(parent, chooser) : dialog.showOpenDialog(chooser))
      return result.canceled ? null : (result.filePaths[0] ?? null)
    },
    async removeHanded() {
      await Promise.allSettled([...handed].map((folder) => rm(folder, { recursive: true, force: true })))
    },
  }
}

const chooser: OpenDialogOptions = {
  title: hostMessages.dialogs.chooseDataFile,
  buttonLabel: hostMessages.dialogs.choose,
  properties: ['openFile'],
  filters: [
    { name: hostMessages.dialogs.dataFiles, extensions: ['sqlite', 'db', 'secretariado'] },
    { name: hostMessages.dialogs.allFiles, extensions: ['*'] },
  ],
}

/** `openPath` answers with the reason of its failure, or nothing. */
async function opensOnDesktop(path: string): Promise<boolean> {
  return (await shell.openPath(path)) === ''
}

function safeFileName(name: string, ending: string): string {
  const clean = basename(name)
    .replace(/[<>:"|?*\\/\p{Cc}]/gu, '-')
    .slice(-120)
  return clean.toLowerCase().endsWith(ending) ? clean : `${clean}${ending}`
}
