import type { Host } from '../../usecases/ports.ts'
import { openOnDesktop } from './desktop.ts'

/** A page in a browser opens its own windows and prints by itself; only the file manager is out of its reach. */
export const browserHost: Host = {
  kind: 'browser',
  openFolder: openOnDesktop,
  openWindow: () => Promise.resolve(false),
  print: () => Promise.resolve(false),
  chooseDataFile: () => Promise.resolve(undefined),
}
