import { spawn } from 'node:child_process'

/** Whether something can be shown on the screen of this computer. */
export function hasDesktop(
  platform: NodeJS.Platform = process.platform,
  variables: NodeJS.ProcessEnv = process.env,
): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(variables.DISPLAY || variables.WAYLAND_DISPLAY)
}

/** Opens a folder, a file or an address with the program the person uses for it; false when nothing could. */
export function openOnDesktop(target: string): Promise<boolean> {
  if (!hasDesktop()) return Promise.resolve(false)
  const [command, args] = opener(target)
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true, windowsHide: true })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
    // An opener that stays alive has become the program itself.
    const settled = setTimeout(() => resolve(true), 3000)
    child.once('close', () => clearTimeout(settled))
    child.unref()
  })
}

function opener(target: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [target]]
  // Not `start`, which would let the command interpreter read the target.
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', target]]
  return ['xdg-open', [target]]
}
