import { app } from 'electron'
import type { Session } from 'electron'

const local = ['app:', 'blob:', 'data:', 'devtools:', 'about:']

/** Chromium's own services are asked to stay silent. Before the app is ready. */
export function silenceChromium(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('no-pings')
}

/** Whatever a page or an extension of it would ask of the network is cancelled. */
export function cancelNetworkRequests(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !URL.canParse(details.url) || !local.includes(new URL(details.url).protocol) })
  })
}
