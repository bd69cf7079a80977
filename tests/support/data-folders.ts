import { accessSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * One folder for the data of all the tests of a run, gone with it. In memory where a system has room: a commit waits
 * for the disk, and what is asked of a disk is asked elsewhere.
 */
// oxlint-disable-next-line import/no-default-export -- what the runner looks for
export default function makeDataFolder(): () => void {
  const folder = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'secretariado-tests-'))
  process.env.TESTS_FOLDER = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

function hasRoom(memory: string): boolean {
  try {
    accessSync(memory, constants.W_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > 2 ** 30
  } catch {
    return false
  }
}
