import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { remembered } from './remembered.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Pixels of one rem; `auto` follows the width of the window. */
export const textSizes = ['auto', '14', '16', '18', '20', '22', '24'] as const
export type TextSize = (typeof textSizes)[number]

/** Light or dark and the size of the text: of this computer, not of the data. */
export const useAppearance = defineStore('appearance', () => {
  const theme = ref<Theme>(remembered.read('theme', themes) ?? 'system')
  const textSize = ref<TextSize>(remembered.read('text-size', textSizes) ?? 'auto')
  const prefersDark = matchMedia('(prefers-color-scheme: dark)')

  function apply() {
    const isDark = theme.value === 'dark' || (theme.value === 'system' && prefersDark.matches)
    const root = document.documentElement
    root.classList.toggle('dark', isDark)
    root.classList.toggle('light', !isDark)
    if (textSize.value === 'auto') root.style.removeProperty('--root-size')
    else root.style.setProperty('--root-size', `${textSize.value}px`)
  }

  watch(theme, (value) => remembered.write('theme', value))
  watch(textSize, (value) => remembered.write('text-size', value))
  watch([theme, textSize], apply, { immediate: true, flush: 'sync' })
  prefersDark.addEventListener('change', apply)
  return { theme, textSize }
})
