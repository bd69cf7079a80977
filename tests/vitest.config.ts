import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Each kind of test has its own command; what `npm test` runs needs npm and nothing else. */
const suites: Readonly<Record<string, { include: string[]; exclude: string[] }>> = {
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/electron/**', 'tests/bench/**'],
  },
  e2e: { include: ['tests/e2e/**/*.test.ts'], exclude: [] },
  electron: { include: ['tests/electron/**/*.test.ts'], exclude: [] },
}

export default defineConfig(async ({ mode }) => {
  const root = resolve(import.meta.dirname, '..')
  const suite = suites[mode] ?? suites.test!
  return {
    root,
    plugins: await pagePlugins(root),
    test: {
      include: suite.include,
      exclude: ['**/node_modules/**', ...suite.exclude],
      testTimeout: mode === 'test' ? 60_000 : 180_000,
      // A journey shares its two cores with a browser and a server: it may try again, and the report says so.
      retry: mode === 'e2e' ? 1 : 0,
      hookTimeout: 60_000,
      pool: 'forks',
      globalSetup: 'tests/support/data-folders.ts',
      // One process reads the modules once for all its files: half the time, and no test leans on a fresh process.
      isolate: mode !== 'test',
      // Every core: these files wait for nobody else. Journeys keep to the usual number.
      ...(mode === 'test' ? { maxWorkers: '100%' } : {}),
      passWithNoTests: false,
      reporters: reporters(mode),
    },
  }
})

/** Whoever asks for the counts gives a folder for them. */
function reporters(mode: string): ['default', ...['json', { outputFile: string }][]] {
  const folder = process.env.TEST_REPORTS
  return folder ? ['default', ['json', { outputFile: resolve(folder, `${mode}.json`) }]] : ['default']
}

/** Only needed once there are pages to mount. */
async function pagePlugins(root: string) {
  const options = resolve(root, 'src-renderer/ui.config.ts')
  if (!existsSync(options)) return [vue()]
  const { uiOptions } = await import(pathToFileURL(options).href)
  return [vue(), ui(uiOptions)]
}
