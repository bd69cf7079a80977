import { Menu, app, shell } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { hostMessages } from '../../locale/host-messages.ts'

const text = hostMessages.menu

/** Electron's roles carry the behaviour; the words are ours. Commands of the work itself live in the page. */
export function setMenu(dataFolder: string): void {
  const isMac = process.platform === 'darwin'
  const menus = [
    ...(isMac ? [applicationMenu()] : []),
    fileMenu(dataFolder, isMac),
    editMenu(),
    viewMenu(),
    windowMenu(),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac ? menus : [...menus, helpMenu()]))
}

function applicationMenu(): MenuItemConstructorOptions {
  return {
    label: hostMessages.appName,
    submenu: [
      { role: 'about', label: text.about },
      { type: 'separator' },
      { role: 'services', label: text.services },
      { type: 'separator' },
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      { type: 'separator' },
      { role: 'quit', label: text.quit },
    ],
  }
}

function fileMenu(dataFolder: string, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: text.file,
    submenu: [
      { label: text.openDataFolder, click: () => void shell.openPath(dataFolder) },
      { type: 'separator' },
      { role: 'close', label: text.closeWindow },
      ...(isMac ? [] : [{ role: 'quit', label: text.quit } as const]),
    ],
  }
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: text.edit,
    submenu: [
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
      { type: 'separator' },
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'pasteAndMatchStyle', label: text.pasteAsText },
      { role: 'selectAll', label: text.selectAll },
    ],
  }
}

function viewMenu(): MenuItemConstructorOptions {
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'toggleDevTools', label: text.developerTools }]
  return {
    label: text.view,
    submenu: [
      { role: 'reload', label: text.reload },
      { type: 'separator' },
      { role: 'zoomIn', label: text.zoomIn },
      { role: 'zoomOut', label: text.zoomOut },
      { role: 'resetZoom', label: text.actualSize },
      { type: 'separator' },
      { role: 'togglefullscreen', label: text.fullScreen },
      ...developer,
    ],
  }
}

function windowMenu(): MenuItemConstructorOptions {
  return { label: text.window, submenu: [{ role: 'minimize', label: text.minimize }] }
}

function helpMenu(): MenuItemConstructorOptions {
  return { label: text.help, submenu: [{ role: 'about', label: text.about }] }
}
