import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import type { UserConfig } from 'electron-vite'
import type { PluginOption } from 'vite'

const at = (path: string) => resolve(import.meta.dirname, path)

/** The renderer's own options for its component library live beside it. */
async function rendererPlugins(): Promise<PluginOption[]> {
  const options = at('src-renderer/ui.config.ts')
  const { uiOptions } = existsSync(options)
    ? await import(pathToFileURL(options).href)
    : { uiOptions: undefined }
  return [vue(), ui(uiOptions), absoluteBase]
}

/** Pages have deep addresses, so assets are named from the root and not from the page. */
const absoluteBase: PluginOption = { name: 'absolute-base', config: () => ({ base: '/' }) }

export default defineConfig(async (): Promise<UserConfig> => ({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: at('src-main/hosts/electron/main.ts'),
          browser: at('src-main/hosts/browser/main.ts'),
          worker: at('src-main/pdf/worker.ts'),
          'join-worker': at('src-main/pdf/join-worker.ts'),
          'read-worker': at('src-main/pdf/read-worker.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // One level, like the layers of the sources: `../../resources` is the same folder from both.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: await rendererPlugins(),
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: at('src-renderer/index.html') },
    },
  },
}))
