import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'

/** The browser belongs to the test, which looks at the same pages over its own connection. */
export async function sharedContext(): Promise<BrowserContext> {
  const endpoint = process.env.ELECTRON_DOUBLE_BROWSER
  if (!endpoint)
    throw new Error('ELECTRON_DOUBLE_BROWSER is not set: start the host with launchElectronDouble')
  const browser = await chromium.connectOverCDP(endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no context')
  return context
}
