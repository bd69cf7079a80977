import { uiLive } from '../../../src-main/locale/ui-live.ts'
import type { ShortcutGroup } from '../../components/dialogs/shortcut-group.ts'

/** All the keys of a session, for the sheet of «?». */
export const sessionShortcuts: readonly ShortcutGroup[] = uiLive.shortcuts
