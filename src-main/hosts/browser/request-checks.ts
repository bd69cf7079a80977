import { isSafePath } from '../request-path.ts'
import type { Refusal } from '../refusal.ts'

export type IncomingHead = {
  readonly method: string
  readonly target: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
}

const methods = ['GET', 'HEAD', 'POST']

/**
 * Refuses what a page of another site, or a name that was made to point at this computer, could send.
 * A link from elsewhere may only open a page, never write.
 */
export function whyRefuseHead(head: IncomingHead, authority: string): Refusal | null {
  if (head.host !== authority) return { status: 403, code: 'request.foreignHost' }
  if (!methods.includes(head.method)) {
    return { status: 405, code: 'request.methodNotAllowed', headers: { allow: methods.join(', ') } }
  }
  if (!isSafePath(head.target)) return { status: 400, code: 'request.invalidPath' }
  if (head.origin !== undefined && head.origin !== `http://${authority}`) {
    return { status: 403, code: 'request.foreignOrigin' }
  }
  const fromOtherSite = head.fetchSite === 'cross-site' || head.fetchSite === 'same-site'
  if (fromOtherSite && head.method === 'POST') return { status: 403, code: 'request.foreignOrigin' }
  return null
}
