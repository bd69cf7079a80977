import { basename, join } from 'node:path'
import { app } from 'electron'
import type { Session } from 'electron'
import { hostMessages } from '../../locale/host-messages.ts'

/** Every download asks where, beginning with the last place chosen. */
export function saveDownloadsByDialog(session: Session): void {
  let folder = app.getPath('downloads')
  session.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({
      title: hostMessages.dialogs.saveAs,
      buttonLabel: hostMessages.dialogs.save,
      defaultPath: join(folder, basename(item.getFilename())),
    })
    item.once('done', (_done, state) => {
      if (state !== 'completed') return
      folder = join(item.getSavePath(), '..')
      app.addRecentDocument(item.getSavePath())
    })
  })
}
