import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { app } from './app.ts'
import { sharedContext } from './chromium.ts'
import { answerTest, record } from './control.ts'
import { CancellableEvent } from './event.ts'
import { serverOrigin, toLoopback, toScheme } from './scheme-server.ts'
import { cancels } from './session.ts'

type Bounds = { x?: number; y?: number; width?: number; height?: number }
type Options = Bounds & { readonly show?: boolean; readonly title?: string; readonly webPreferences?: object }

const display = {
  id: 1,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
}

export const screen = {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
  getDisplayMatching: () => display,
}

const windows = new Set<BrowserWindow>()

class WebContentsDouble extends EventEmitter {
  opens: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.opens = handler
  }

  downloadURL(url: string): void {
    record('downloadURL', url)
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContentsDouble()
  readonly #options: Options
  readonly #page: Promise<Page>
  #maximized = false
  #destroyed = false

  constructor(options: Options) {
    super()
    this.#options = options
    windows.add(this)
    record('window', options)
    app.emit('web-contents-created', {}, this.webContents)
    this.#page = this.#open()
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page
    await page.goto(await toLoopback(url))
    this.emit('ready-to-show')
  }

  getNormalBounds(): Required<Bounds> {
    return { x: 0, y: 0, width: 1366, height: 768, ...this.#options }
  }

  getBounds(): Required<Bounds> {
    return this.getNormalBounds()
  }

  maximize(): void {
    this.#maximized = true
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {}
  show(): void {
    record('shown', this.#options.title)
  }

  focus(): void {
    record('focused', this.#options.title)
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  reload(): void {
    void this.#page.then((page) => page.reload())
  }

  async close(): Promise<void> {
    const event = new CancellableEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return
    const page = await this.#page
    if (!page.isClosed()) await page.close()
  }

  async #open(): Promise<Page> {
    const context = await sharedContext()
    const page = await context.newPage()
    page.on('close', () => this.#closed())
    page.on('popup', (popup) => void this.#judgePopup(popup))
    // A link that cuts itself from its opener makes a page nobody is told of: it is judged at the click, as the runtime does.
    await page.exposeFunction('judgeLink', (url: string) => this.#judge(url))
    await page.addInitScript(askForLinks)
    // Only what leaves the application is stopped here: interception must not touch its own streams.
    const origin = await serverOrigin()
    await page.route(
      (url) => url.origin !== origin,
      async (route) => {
        const request = route.request()
        const url = request.url()
        const prevented =
          request.isNavigationRequest() && this.#preventsNavigation(url, request.frame() === page.mainFrame())
        const stopped = prevented || cancels(url)
        record('leaving', url, stopped ? 'stopped' : 'allowed')
        await (stopped ? route.abort('aborted') : route.continue())
      },
    )
    return page
  }

  #preventsNavigation(url: string, isMainFrame: boolean): boolean {
    const details = Object.assign(new CancellableEvent(), { url: toScheme(url), isMainFrame })
    this.webContents.emit('will-frame-navigate', details)
    return details.defaultPrevented
  }

  async #judgePopup(popup: Page): Promise<void> {
    if (this.#judge(popup.url()) === 'deny') await popup.close()
  }

  #judge(url: string): string {
    const { action } = this.webContents.opens({ url: toScheme(url) })
    record('popup', toScheme(url), action)
    return action
  }

  #closed(): void {
    this.#destroyed = true
    windows.delete(this)
    this.emit('closed')
    if (windows.size === 0) app.emit('window-all-closed')
  }
}

/** Runs in the page. */
function askForLinks(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[target=_blank]') : null
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return
    event.preventDefault()
    const judge: unknown = Reflect.get(globalThis, 'judgeLink')
    if (typeof judge === 'function') judge(link.href)
  })
}

answerTest('windowCount', () => windows.size)
answerTest('closeWindow', (index: number) => [...windows][index]?.close())
answerTest('tryNavigation', (url: string) => {
  const event = Object.assign(new CancellableEvent(), { url, isMainFrame: true })
  const [window] = windows
  window?.webContents.emit('will-frame-navigate', event)
  return event.defaultPrevented
})
answerTest('tryWindowOpen', (url: string) => [...windows][0]?.webContents.opens({ url }).action)
answerTest('tryWebview', () => {
  const event = new CancellableEvent()
  const [window] = windows
  window?.webContents.emit('will-attach-webview', event)
  return event.defaultPrevented
})
