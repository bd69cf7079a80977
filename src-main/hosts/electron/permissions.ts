import type { Session } from 'electron'

/** Electron security checklist 5: pages get nothing they do not need; writing text to the clipboard is needed. */
const granted = ['clipboard-sanitized-write']

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(granted.includes(permission)))
  session.setPermissionCheckHandler((_contents, permission) => granted.includes(permission))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
}
