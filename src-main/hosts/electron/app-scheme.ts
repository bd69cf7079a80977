import { protocol } from 'electron'
import type { Session } from 'electron'
import type { MountedApp } from '../mounted-app.ts'
import { refusalResponse } from '../refusal.ts'
import { isSafePath } from '../request-path.ts'
import { withSecurityHeaders } from '../security-headers.ts'

const scheme = 'app'
const authority = 'secretariado'

/** The one origin there is. */
export const appOrigin = `${scheme}://${authority}`

export function isAppUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${scheme}:` && new URL(url).host === authority
}

/** Pages get a standard, secure origin of their own, with fetch and streamed answers. Before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

export function serveAppScheme(session: Session, app: MountedApp): void {
  session.protocol.handle(scheme, async (request) => withSecurityHeaders(await answer(app, request)))
}

async function answer(app: MountedApp, request: Request): Promise<Response> {
  if (!isAppUrl(request.url)) return refusalResponse({ status: 404, code: 'request.notFound' })
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== appOrigin) {
    return refusalResponse({ status: 403, code: 'request.foreignOrigin' })
  }
  if (!isSafePath(request.url.slice(appOrigin.length) || '/')) {
    return refusalResponse({ status: 400, code: 'request.invalidPath' })
  }
  return app.fetch(request)
}
