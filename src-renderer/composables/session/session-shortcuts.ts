import { uiSessionKeys } from '../../../src-main/locale/ui-session-keys.ts'
import type { ShortcutGroup } from '../../components/dialogs/shortcut-group.ts'

/** All the keys of a session, for the sheet of «?». */
export const sessionShortcuts: readonly ShortcutGroup[] = uiSessionKeys
