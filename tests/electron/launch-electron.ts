import { _electron } from 'playwright-core'
import type { ElectronApplication } from 'playwright-core'
import { electronExecutable } from '../../src-main/hosts/cli/electron-runtime.ts'
import { projectFolder } from '../../src-main/hosts/project-folder.ts'

/** The built application in the real runtime, on the given data folder. */
export function launchElectron(dataFolder: string): Promise<ElectronApplication> {
  const executablePath = electronExecutable()
  if (executablePath === null) throw new Error('The Electron runtime has not been downloaded')
  // The system sandbox refuses to work for root, which is who build machines run as.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return _electron.launch({
    executablePath,
    args: [...asRoot, projectFolder(), '--data', dataFolder],
    cwd: projectFolder(),
  })
}
