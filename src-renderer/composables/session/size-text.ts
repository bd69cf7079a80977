import { uiSession } from '../../../src-main/locale/ui-session.ts'

/** «4.1 MB», «320 kB» */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1024 / 1024
  return megabytes >= 1 ? uiSession.annexes.size(megabytes) : uiSession.annexes.kilobytes(bytes / 1024)
}
