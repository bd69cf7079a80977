import type { SessionId } from '../../../src-main/domain/ids.ts'
import type { SessionApi } from './session-context.ts'

/** The screen of the room in a window of its own: the host's, or else the browser's. */
export async function openProjection(api: SessionApi, sessionId: SessionId): Promise<void> {
  const path = `/proyeccion/${sessionId}`
  const isOpened = await api.app.openWindow({ path }).catch(() => false)
  if (!isOpened) window.open(path, 'proyeccion', 'popup,width=1366,height=768')
}
