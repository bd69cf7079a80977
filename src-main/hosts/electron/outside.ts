import { app, dialog, shell } from 'electron'
import type { WebContents } from 'electron'
import { hostMessages } from '../../locale/host-messages.ts'
import type { MountedApp } from '../mounted-app.ts'
import { isAppUrl } from './app-scheme.ts'
import type { ElectronHost } from './electron-host.ts'

/** What the system shows without running anything of it. Whatever else a person attached is saved where they say. */
const shown: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
}

/**
 * No window opens for a page (Electron security checklist 14, 15): a link to the web goes to the system's browser, a
 * file of the application to the program that shows it, and nothing else anywhere.
 */
export function openOutside(application: MountedApp, host: ElectronHost): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      if (isWebUrl(url)) void openLink(url)
      else if (isFileUrl(url)) void openFile(application, host, contents, url)
      return { action: 'deny' }
    })
  })
}

const isWebUrl = (url: string) =>
  URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol) && new URL(url).hostname !== ''

const isFileUrl = (url: string) => isAppUrl(url) && new URL(url).pathname.startsWith('/files/')

async function openLink(url: string): Promise<void> {
  const { cannotOpenLink, copyLink } = hostMessages.dialogs
  await shell.openExternal(new URL(url).href).catch(() => dialog.showErrorBox(cannotOpenLink, copyLink(url)))
}

async function openFile(
  application: MountedApp,
  host: ElectronHost,
  contents: WebContents,
  url: string,
): Promise<void> {
  const named = new URL(url)
  named.searchParams.set('download', '')
  const response = await application.fetch(new Request(named))
  const ending = shown[response.headers.get('content-type') ?? '']
  const isOpen =
    response.ok &&
    ending !== undefined &&
    (await host.openFile(await bytesOf(response), nameOf(response), ending))
  if (!isOpen) contents.downloadURL(named.href)
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

function nameOf({ headers }: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1]
  return encoded ? decodeURIComponent(encoded) : hostMessages.dialogs.untitled
}
