import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { galleryIcons } from './gallery-icons.ts'
import { uiOptions } from '../../../src-renderer/ui.config.ts'

const renderer = fileURLToPath(new URL('../../../src-renderer', import.meta.url))

/** Components beside the design images, with their literal data. Never part of the program. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    vue(),
    ui({
      ...uiOptions,
      root: renderer,
      icon: { clientBundle: { scan: { globInclude: ['**/*.{vue,ts}'] }, icons: [...galleryIcons] } },
    }),
  ],
  server: { host: '127.0.0.1', port: 5199, strictPort: true },
  build: {
    outDir: fileURLToPath(new URL('../../../node_modules/.gallery', import.meta.url)),
    emptyOutDir: true,
  },
})
