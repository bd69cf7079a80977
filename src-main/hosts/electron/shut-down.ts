import { app, dialog } from 'electron'
import { hostMessages } from '../../locale/host-messages.ts'

/** The application is closed, once and whole, before the process ends. */
export function closeOnQuit(close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    const quit = () => {
      state = 'closed'
      app.quit()
    }
    close().then(quit, quit)
  })
}

export function quitOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

/** An error nobody expected leaves no half-alive window behind: it is told, and the data file is closed. */
export function stopOnUnexpected(close: () => Promise<void>): void {
  let stopping = false
  const stop = (error: unknown) => {
    if (stopping) return
    stopping = true
    const reason = error instanceof Error ? error.message : String(error)
    logError(error)
    void closeThenExit(close)
    dialog.showErrorBox(
      hostMessages.dialogs.unexpectedStop,
      hostMessages.dialogs.unexpectedStopDetail(reason),
    )
  }
  process.on('uncaughtException', stop)
  // A promise nobody waited for breaks nothing in front of the person, who may be in the middle of a session.
  process.on('unhandledRejection', logError)
}

async function closeThenExit(close: () => Promise<void>): Promise<void> {
  try {
    await close()
  } finally {
    app.exit(1)
  }
}

function logError(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
