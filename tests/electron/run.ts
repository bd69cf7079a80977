import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { electronExecutable } from '../../src-main/hosts/cli/electron-runtime.ts'
import { projectFolder } from '../../src-main/hosts/project-folder.ts'

/** The scenarios of the host under the real runtime, where it has been downloaded. */
if (electronExecutable() === null) {
  process.stdout.write('Prueba con Electron: no se ejecutó: falta el entorno de Electron\n')
} else if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  process.stdout.write('Prueba con Electron: no se ejecutó: falta una pantalla (use xvfb-run)\n')
} else {
  const project = projectFolder()
  const at = (name: string, program: string) =>
    join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), program)
  const run = (program: string, args: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: project, stdio: 'inherit' }).status ?? 1
  process.exitCode =
    run(at('electron-vite', 'bin/electron-vite.js'), ['build']) ||
    run(at('vitest', 'vitest.mjs'), ['run', '--config', 'tests/vitest.config.ts', '--mode', 'electron'])
}
