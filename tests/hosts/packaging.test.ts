import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../src-main/hosts/project-folder.ts'

const project = projectFolder()
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
const require = createRequire(import.meta.url)

test('the packaging configuration is one the packager accepts', async () => {
  const builder = createRequire(require.resolve('electron-builder/package.json'))
  const { validateConfiguration } = builder('app-builder-lib/out/util/config/config')
  const debugLogger = { isEnabled: false, add: () => {} }
  await expect(validateConfiguration(structuredClone(manifest.build), debugLogger)).resolves.not.toThrow()
  await expect(validateConfiguration({ ...manifest.build, arrancar: true }, debugLogger)).rejects.toThrow(
    /arrancar/,
  )
})

test('what is installed cannot be turned into a plain Node program nor be changed unnoticed', () => {
  expect(manifest.build.electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  })
})

test('each system gets its installer, and Windows one that needs no administrator', () => {
  expect(manifest.build.win.target).toEqual(['nsis', 'portable'])
  expect(manifest.build.nsis.perMachine).toBe(false)
  expect(manifest.build.mac.target).toEqual(['dmg'])
  expect(manifest.build.linux.target).toEqual(['AppImage', 'deb'])
})

test('the icons the packager and the windows use are there', () => {
  for (const name of ['icon.svg', 'icon.png', 'icon-512.png', 'icon-256.png']) {
    expect(existsSync(join(project, 'resources', 'icons', name)), name).toBe(true)
  }
})

test('only reviewed install scripts may run', () => {
  expect(manifest.allowScripts).toMatchObject({ node: true })
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))
  const withScripts = Object.entries<{ hasInstallScript?: boolean; optional?: boolean }>(lock.packages)
    .filter(([path, entry]) => path && entry.hasInstallScript && !path.endsWith('/fsevents'))
    .map(([path]) => path.split('node_modules/').at(-1)!)
  for (const name of withScripts) expect(manifest.allowScripts, name).toHaveProperty([name])
})
