import type { Host } from '../../src-main/usecases/ports.ts'

const nothing = () => Promise.resolve(false)

/** Without a window, for a script that runs in a process of its own. */
export const consoleHost: Host = {
  kind: 'cli',
  openFolder: nothing,
  openWindow: nothing,
  print: nothing,
  chooseDataFile: () => Promise.resolve(undefined),
}
