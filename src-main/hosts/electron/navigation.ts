import { app } from 'electron'
import { isAppUrl } from './app-scheme.ts'

/**
 * Electron security checklist 13: no page leaves the application. What it would open beside itself is judged in
 * outside.ts; the window for the room is opened by the host, when the page asks through the contract.
 */
export function blockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-frame-navigate', (details) => {
      if (!isAllowedFrame(details.url, details.isMainFrame)) details.preventDefault()
    })
    contents.on('will-redirect', (details) => {
      if (!isAppUrl(details.url)) details.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** A preview frame may show a PDF the page already holds. */
function isAllowedFrame(url: string, isMainFrame: boolean): boolean {
  return isAppUrl(url) || (!isMainFrame && (url.startsWith('blob:') || url === 'about:blank'))
}
