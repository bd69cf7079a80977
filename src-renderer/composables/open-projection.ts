import { api } from '../api/client.ts'

/** A page for the room in a window of its own: the host's, or else the browser's. */
export async function openProjection(path: string): Promise<void> {
  const isOpened = await api.app.openWindow({ path }).catch(() => false)
  if (!isOpened) window.open(path, 'proyeccion', 'popup,width=1366,height=768')
}
