import { onBeforeUnmount, onMounted, ref, watch } from 'vue'
import { useShortcuts } from './use-shortcuts.ts'

/** Rooms are lit: light until the key D asks for dark. It is of this window alone. */
export function useRoomTheme(): void {
  const isDark = ref(false)
  const root = document.documentElement
  const before = root.classList.contains('dark')

  function apply(dark: boolean): void {
    root.classList.toggle('dark', dark)
    root.classList.toggle('light', !dark)
  }

  useShortcuts({
    D: () => {
      isDark.value = !isDark.value
    },
  })
  watch(isDark, apply)
  onMounted(() => apply(isDark.value))
  onBeforeUnmount(() => apply(before))
}
