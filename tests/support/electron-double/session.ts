import { EventEmitter } from 'node:events'
import { answerTest, record } from './control.ts'
import { handleScheme } from './scheme-server.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Decide<T> = (decision: T) => void
type RequestHandler = (contents: null, permission: string, decide: Decide<boolean>) => void
type CheckHandler = (contents: null, permission: string) => boolean
type NetworkHandler = (details: { url: string }, decide: Decide<{ cancel?: boolean }>) => void

class SessionDouble extends EventEmitter {
  request: RequestHandler = (_contents, _permission, decide) => decide(true)
  check: CheckHandler = () => true
  device: () => boolean = () => true
  display: ((request: object, decide: Decide<object | null>) => void) | null = null
  network: NetworkHandler = (_details, decide) => decide({})

  readonly protocol = { handle: (scheme: string, handler: Handler) => handleScheme(scheme, handler, this) }
  readonly webRequest = { onBeforeRequest: (handler: NetworkHandler) => void (this.network = handler) }

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.check = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }

  setDisplayMediaRequestHandler(handler: (request: object, decide: Decide<object | null>) => void): void {
    this.display = handler
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    record('spellChecker', enabled)
  }
}

const defaultSession = new SessionDouble()
export const session = { defaultSession }

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => record('schemes', ...schemes),
}

export function cancels(url: string): boolean {
  let cancelled = false
  defaultSession.network({ url }, (decision) => (cancelled = decision.cancel === true))
  return cancelled
}

answerTest('permission', (permission: string) => {
  let requested = true
  defaultSession.request(null, permission, (decision) => (requested = decision))
  return { requested, checked: defaultSession.check(null, permission) }
})
answerTest('device', () => defaultSession.device())
answerTest('displayMedia', () => {
  let given: object | null = {}
  defaultSession.display?.({}, (streams) => (given = streams))
  return given
})
answerTest('cancels', cancels)
