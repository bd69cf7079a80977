import { ui } from '../../src-main/locale/ui.ts'
import type { ShortcutGroup } from '../components/dialogs/shortcut-group.ts'
import type { ShellPlace } from '../components/shell/shell-place.ts'

/** Where the person can go: only what is there. */
export const places: readonly ShellPlace[] = [
  { to: '/', label: ui.places.home, icon: 'i-lucide-house' },
  { to: '/secretariado', label: ui.places.body, icon: 'i-lucide-users-round' },
  { to: '/sesiones', label: ui.places.sessions, icon: 'i-lucide-messages-square' },
  { to: '/acuerdos', label: ui.places.agreements, icon: 'i-lucide-list-checks' },
  { to: '/arboles', label: ui.places.trees, icon: 'i-lucide-network' },
  { to: '/plan', label: ui.places.plans, icon: 'i-lucide-calendar-range' },
  { to: '/convenios', label: ui.places.cooperation, icon: 'i-lucide-handshake' },
  { to: '/transparencia', label: ui.places.transparency, icon: 'i-lucide-megaphone' },
  { to: '/documentos', label: ui.places.documents, icon: 'i-lucide-file-text' },
]

export const settingsPlace: ShellPlace = {
  to: '/ajustes',
  label: ui.places.settings,
  icon: 'i-lucide-settings',
}

export const generalShortcuts: readonly ShortcutGroup[] = ui.shortcuts.general
